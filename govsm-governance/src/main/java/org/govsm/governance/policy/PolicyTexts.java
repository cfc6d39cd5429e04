package org.govsm.governance.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.framework.Control;
import org.govsm.governance.law.Reasoning;
import org.govsm.governance.moderation.ModerationClause;
import org.govsm.governance.moderation.ModerationPolicy;

/**
 * Texts of public policies, made of the facts of a department. A fact that nobody gave is named as
 * missing and stands in the text as a blank, as one whose words deny it does; whether a paragraph
 * applies is never guessed.
 */
public final class PolicyTexts {

  /** The id of the question. */
  public static final String QUESTION = "policy-text";

  private static final List<String> POLICIES =
      List.of("MODERATION", "PRIVACY", "RESPONSE", "PERSONAL_CAPACITY", "RETENTION");

  private static final String DEPARTMENT = "department";
  private static final String AS_OF = "asOf";

  private static final Schema NAME =
      Schema.of(
          Field.of("en", Field.Kind.TEXT).required().says("in English"),
          Field.of("hi", Field.Kind.TEXT).required().says("in Hindi"));

  private static final Schema FORM =
      Schema.of(
          Field.oneOf("policy", Field.Kind.CODE, POLICIES.toArray(String[]::new))
              .required()
              .says("which policy"),
          Field.of(AS_OF, Field.Kind.DAY).says("the day of the policy, whose law counts"),
          Field.form(DEPARTMENT, NAME).says("the name of the department"),
          words("contactPage", "the page or address for appeals, rights and complaints"),
          words("contributors", "who may write on the accounts"),
          words("moderator", "the officer or team that moderates"),
          words("nodalOfficerName", "the nodal officer"),
          words("grievanceOfficer", "the grievance officer"),
          words("informationOfficer", "the public information officer"),
          words("recordsOfficer", "the records officer"),
          words("dataOfficer", "the officer who answers questions on personal data"),
          count("appealDays", 365, "days for an appeal, from the notice"),
          count("decideDays", 365, "days in which an appeal is decided"),
          count("firstHours", 8_760, "hours to the first answer"),
          words("deskHours", "the days and hours at which the accounts are staffed"),
          count("ordinaryYears", 100, "years for which ordinary posts and answers are kept"),
          count("grievanceYears", 100, "years for which records of grievances are kept"),
          words("unanswered", "what gets no answer"),
          words("personalData", "the personal data that are collected"),
          words("dataPurpose", "what they are used for"),
          Field.oneOf(
                  ParagraphRow.GROUNDS,
                  Field.Kind.CODES,
                  ModerationPolicy.grounds().toArray(String[]::new))
              .says("the grounds of moderation"),
          Field.of("hostsOthers", Field.Kind.FLAG)
              .says("whether the department itself runs the place where others post"),
          Field.of("union", Field.Kind.FLAG)
              .says("whether it is of the centre, a Union territory or a public undertaking"),
          flag("officialAnswers", "whether all answers on the accounts are official"),
          flag("standardTexts", "whether frequent questions get an approved standard text"),
          flag("linkedAnswers", "whether questions on a programme are answered with a link"),
          flag(
              "officialAccountsOnly",
              "whether official answers are given on official accounts alone"));

  private PolicyTexts() {}

  private static Field words(String name, String says) {
    return Field.form(name, NAME).says(says);
  }

  private static Field flag(String name, String says) {
    return Field.of(name, Field.Kind.FLAG).says(says);
  }

  private static Field count(String name, long most, String says) {
    return Field.of(name, Field.Kind.COUNT).atLeast(1).atMost(most).says(says);
  }

  /** The codes of the policies that can be made. */
  public static List<String> policies() {
    return POLICIES;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /** The facts that a policy can have, in the order in which its paragraphs need them. */
  public static List<String> facts(String policy) {
    Set<String> facts = new LinkedHashSet<>();
    for (ParagraphRow row : ParagraphRow.of(policy)) {
      row.where().map(flag -> flag.replace("!", "")).ifPresent(facts::add);
      facts.addAll(row.facts());
    }
    return List.copyOf(facts);
  }

  /**
   * Asks for a text.
   *
   * @param tree the tree of {@link #form}
   * @return the text; while facts are missing they are named, and what is known is the text with
   *     blanks; or every fault of the tree, as is a number or mail of a person in it
   */
  public static Checked<Decision<PolicyText>> ask(Map<String, ?> tree) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Node> read = FORM.read(tree).part("", faults);
    faults.addAll(PublishedTexts.faults(tree));
    return read.isPresent() && faults.isEmpty()
        ? new Checked.Accepted<>(new Writing(read.get()).decide())
        : new Checked.Rejected<>(faults);
  }

  /** Writing of one text. */
  private static final class Writing {

    private final Node asked;
    private final Reasoning reasoning = new Reasoning();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> opened = new HashSet<>();
    private final Map<String, List<PolicyParagraph>> sections = new LinkedHashMap<>();

    private Writing(Node asked) {
      this.asked = asked;
    }

    Decision<PolicyText> decide() {
      String policy = asked.text("policy");
      ParagraphRow.of(policy).forEach(this::write);
      missing.forEach(reasoning::lacks);
      PolicyText text =
          new PolicyText(
              policy,
              List.copyOf(missing),
              sections.entrySet().stream()
                  .map(
                      one ->
                          new PolicySection(
                              Message.of("policy.section." + one.getKey()), one.getValue()))
                  .toList());
      return reasoning.decide(
          QUESTION, Optional.of(text), asked.find(AS_OF, LocalDate.class), asked.toPlain());
    }

    private void write(ParagraphRow row) {
      Optional<Boolean> applies = applies(row);
      if (row.where().filter(ParagraphRow.GROUNDS::equals).isPresent()) {
        grounds(row);
      } else if (applies.isEmpty()) {
        open(row, row.where().orElse("").replace("!", ""));
        row.facts().stream().filter(fact -> known(fact).isEmpty()).forEach(missing::add);
      } else if (applies.get() && isDayOpen(row)) {
        open(row, AS_OF);
      } else if (applies.get() && isInForce(row)) {
        add(row, row.id(), filled(row));
      }
    }

    /** Whether it applies to the department; nothing where that is not known. */
    private Optional<Boolean> applies(ParagraphRow row) {
      Optional<String> flag = row.where().filter(where -> !where.equals(ParagraphRow.GROUNDS));
      if (flag.isEmpty()) {
        return Optional.of(true);
      }
      boolean wanted = !flag.get().startsWith("!");
      return asked.find(flag.get().replace("!", ""), Boolean.class).map(is -> is == wanted);
    }

    private boolean isDayOpen(ParagraphRow row) {
      return row.isDated() && !asked.has(AS_OF);
    }

    private boolean isInForce(ParagraphRow row) {
      return row.control()
          .flatMap(Control::effective)
          .map(period -> period.contains(asked.get(AS_OF, LocalDate.class)))
          .orElse(true);
    }

    private void grounds(ParagraphRow row) {
      List<String> chosen = asked.codes(ParagraphRow.GROUNDS);
      if (chosen.isEmpty()) {
        open(row, ParagraphRow.GROUNDS);
      }
      ModerationPolicy.grounds().stream()
          .filter(chosen::contains)
          .forEach(ground -> add(row, row.id() + "-" + ground, ModerationClause.standard(ground)));
    }

    private void open(ParagraphRow row, String fact) {
      missing.add(fact);
      if (opened.add(row.section() + " " + fact)) {
        add(
            row,
            row.id(),
            Message.of("policy.text.open").with("asked", new Term("policy-asked." + fact)));
      }
    }

    private Message filled(ParagraphRow row) {
      Message text =
          row.id().equals("c-disclaimer")
              ? Message.of("personal.disclaimer")
                  .with("person", blank("person"))
                  .with("designation", blank("designation"))
              : Message.of("policy.text." + row.id());
      for (String fact : row.facts()) {
        text = text.with(fact, value(fact));
      }
      return text;
    }

    private Object value(String fact) {
      Optional<Object> known = known(fact);
      if (known.isEmpty()) {
        missing.add(fact);
      }
      return known.orElseGet(() -> blank(fact));
    }

    private Optional<Object> known(String fact) {
      return FORM.part(fact).orElseThrow().kind() == Field.Kind.COUNT
          ? asked.find(fact, Long.class).map(Object.class::cast)
          : asked
              .branch(fact)
              .filter(said -> PolicyWords.areSaid(fact, said))
              .map(BothLanguages::of);
    }

    private static Term blank(String fact) {
      return new Term("policy-blank." + fact);
    }

    private void add(ParagraphRow row, String id, Message text) {
      reasoning.step("policy." + id, text, row.citation());
      sections
          .computeIfAbsent(row.section(), key -> new ArrayList<>())
          .add(new PolicyParagraph(id, text, row.control().map(Control::id), row.citation()));
    }
  }
}

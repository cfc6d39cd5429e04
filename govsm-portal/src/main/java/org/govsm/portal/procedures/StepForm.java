package org.govsm.portal.procedures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.process.Guard;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.process.LawCondition;
import org.govsm.procurement.process.OpenStep;
import org.jspecify.annotations.Nullable;

/** Step form: the inputs that a step of the process asks, and what was typed as its tree. */
record StepForm(OpenStep step) {

  static final int MEMBERS = 5;

  /** What stands for: reports to nobody of the department. */
  static final String NOBODY = "-";

  private static final Pattern PAPER = Pattern.compile("/papers/(\\d+)/(\\w+)");
  private static final Pattern MEMBER = Pattern.compile("/committee/(\\d+)(?:/.*)?");
  private static final Map<String, Kind> STATED =
      Map.of(
          "closing", Kind.DAY,
          "validity", Kind.DAY,
          "packets", Kind.CHOICE,
          "mayMatch", Kind.FLAG,
          "sources", Kind.NUMBER,
          "invited", Kind.NUMBER,
          "shortlisted", Kind.NUMBER);

  /** What the step states, as far as its tender does not say it. */
  List<FormInput> stated(Page page, Optional<TenderSteps.Facts> sure) {
    List<FormInput> inputs = new ArrayList<>();
    if (sure.isEmpty()) {
      inputs.add(StartViews.input(page, "on", Kind.DAY).must());
    }
    for (Guard guard : step.needs()) {
      int dot = guard.code().indexOf('.');
      String name = guard.code().substring(dot + 1);
      boolean asks = guard.code().matches("(?:stated|count)\\..*");
      if (asks && sure.filter(facts -> facts.has(name)).isEmpty()) {
        inputs.add(input(page, name).must());
      }
    }
    return inputs;
  }

  private static FormInput input(Page page, String name) {
    FormInput input = StartViews.input(page, name, STATED.getOrDefault(name, Kind.TEXT));
    return name.equals("packets")
        ? input.choose(
            List.of(
                Choice.of("1", page.say("procedures.packets.1")),
                Choice.of("2", page.say("procedures.packets.2"))))
        : input;
  }

  /** The papers of the step that its tender does not give. */
  List<PaperInputs> papers(Page page, Optional<TenderSteps.Facts> sure) {
    return step.papers().stream()
        .filter(code -> sure.filter(facts -> facts.hasPaper(code)).isEmpty())
        .map(code -> PaperInputs.of(page, code, true))
        .toList();
  }

  /** Orders of the competent authority, where the law leaves a day to it. */
  List<PaperInputs> orders(Page page) {
    return step.orders().stream().map(code -> PaperInputs.of(page, code, false)).toList();
  }

  /** The members of a committee, where the step constitutes one. */
  List<FormInput> members(Page page, Map<String, String> officers) {
    boolean asks =
        step.needs().stream()
            .map(Guard::code)
            .anyMatch(code -> code.equals("committee.members") || code.equals("committee.three"));
    List<FormInput> inputs = new ArrayList<>();
    if (asks) {
      List<Choice> persons = new ArrayList<>();
      officers.forEach((id, name) -> persons.add(Choice.of(id, name)));
      List<Choice> superiors = new ArrayList<>();
      superiors.add(Choice.of(NOBODY, page.say("procedures.nobody")));
      superiors.addAll(persons);
      for (int i = 1; i <= MEMBERS; i++) {
        String key = i == 1 ? "chair" : "member";
        inputs.add(numbered(page, "person-" + i, key, i).choose(persons));
        inputs.add(numbered(page, "reports-" + i, "reports", i).choose(superiors));
      }
    }
    return inputs;
  }

  private static FormInput numbered(Page page, String name, String key, int number) {
    String label = page.say("procedures.field." + key, "number", number);
    return new FormInput(name, Kind.CHOICE, "", label, "");
  }

  /** The conditions of the law that are confirmed with the step, and that no record shows. */
  Optional<FormInput> confirmed(Page page, Optional<TenderSteps.Facts> sure) {
    List<Choice> conditions =
        step.conditions().stream()
            .map(LawCondition::code)
            .filter(code -> sure.filter(facts -> facts.confirmed().contains(code)).isEmpty())
            .map(code -> Choice.of(code, page.words().term(code)))
            .toList();
    return conditions.isEmpty()
        ? Optional.empty()
        : Optional.of(StartViews.input(page, "confirmed", Kind.MANY).choose(conditions).must());
  }

  /** What was typed. */
  Map<String, Object> read(Form form) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("event", step.event());
    form.text("on").ifPresent(said -> tree.put("on", said));
    STATED.forEach(
        (name, kind) ->
            form.text(name)
                .ifPresent(
                    said ->
                        tree.put(name, kind == Kind.FLAG ? (Object) said.equals("true") : said)));
    List<Object> papers = new ArrayList<>();
    for (String code : codes()) {
      StartForm.paper(form, "paper." + code)
          .ifPresent(
              paper -> {
                paper.put("paper", code);
                papers.add(paper);
              });
    }
    put(tree, "papers", papers);
    put(tree, "committee", committee(form));
    put(tree, "confirmed", List.copyOf(form.each("confirmed")));
    form.text("remark").ifPresent(said -> tree.put("remark", said));
    return tree;
  }

  private List<String> codes() {
    List<String> codes = new ArrayList<>(step.papers());
    codes.addAll(step.orders());
    return codes;
  }

  private static List<Object> committee(Form form) {
    List<Object> members = new ArrayList<>();
    for (int i = 1; i <= MEMBERS; i++) {
      Optional<String> person = form.text("person-" + i);
      Optional<String> superior = form.text("reports-" + i);
      person.ifPresent(
          id -> {
            Map<String, @Nullable Object> member = new LinkedHashMap<>();
            member.put("person", id);
            superior.ifPresent(
                to -> member.put(to.equals(NOBODY) ? "noSuperior" : "reportsTo", reports(to)));
            members.add(member);
          });
    }
    return members;
  }

  private static Object reports(String to) {
    return to.equals(NOBODY) ? (Object) true : to;
  }

  private static void put(Map<String, Object> tree, String name, List<?> items) {
    if (!items.isEmpty()) {
      tree.put(name, items);
    }
  }

  /** The field of a pointer into the tree of what was typed. */
  Optional<String> field(String pointer, Form form) {
    Matcher paper = PAPER.matcher(pointer);
    Matcher member = MEMBER.matcher(pointer);
    if (paper.matches()) {
      List<String> typed =
          codes().stream()
              .filter(code -> StartForm.paper(form, "paper." + code).isPresent())
              .toList();
      int index = Integer.parseInt(paper.group(1));
      return index < typed.size()
          ? Optional.of("paper." + typed.get(index) + "." + paper.group(2))
          : Optional.empty();
    } else if (member.matches()) {
      return Optional.of("person-" + (Integer.parseInt(member.group(1)) + 1));
    }
    String name = pointer.replaceFirst("^/", "");
    return Optional.of(name)
        .filter(one -> STATED.containsKey(one) || one.equals("on") || one.equals("remark"));
  }
}

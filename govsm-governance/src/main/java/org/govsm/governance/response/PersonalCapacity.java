package org.govsm.governance.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.governance.law.Reasoning;

/**
 * Rules for posts in a personal capacity: the author is identified, nothing confidential is told,
 * and nothing passes for the official view unless the person may state it (GSM-RSP-12 to 14).
 */
public final class PersonalCapacity {

  /** The id of the question. */
  public static final String QUESTION = "personal-capacity";

  private static final Citation RULE =
      Citation.of("Framework & Guidelines for Use of Social Media, DeitY, 2012", "section 5.1.3.2")
          .cite();

  private static final Schema FORM =
      Schema.of(
          Field.of("authorisedSpokesperson", Field.Kind.FLAG)
              .says("whether the person may state the official view"),
          Field.of("identifiesAuthor", Field.Kind.FLAG).says("whether the post says who writes it"),
          Field.of("showsDisclaimer", Field.Kind.FLAG)
              .says("whether the post or profile says that the views are personal"),
          Field.of("readsAsOfficial", Field.Kind.FLAG)
              .says("whether a reviewer found that it reads as the official view"),
          Field.of("confidential", Field.Kind.FLAG)
              .says("whether a reviewer found something confidential in it"));

  private PersonalCapacity() {}

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Asks whether the post may stand.
   *
   * @param tree the tree of {@link #form}
   * @return no with each rule that is broken as a blocking finding, however little else is known;
   *     what is missing; yes; or every fault of the tree
   */
  public static Checked<Decision<Boolean>> ask(Map<String, ?> tree) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Node> read = FORM.read(tree).part("", faults);
    return read.isPresent()
        ? new Checked.Accepted<>(decide(read.get()))
        : new Checked.Rejected<>(faults);
  }

  private static Decision<Boolean> decide(Node post) {
    Reasoning reasoning = new Reasoning();
    List<String> open = new ArrayList<>();
    List<Boolean> broken = new ArrayList<>();
    Optional<Boolean> authorised = post.find("authorisedSpokesperson", Boolean.class);
    broken.add(rule(post, "identifiesAuthor", true, open, reasoning));
    broken.add(rule(post, "confidential", false, open, reasoning));
    if (!authorised.orElse(false)) {
      List<String> unlessAuthorised = new ArrayList<>();
      boolean official = rule(post, "readsAsOfficial", false, unlessAuthorised, reasoning);
      boolean silent = rule(post, "showsDisclaimer", true, unlessAuthorised, reasoning);
      if (authorised.isEmpty() && (official || silent || !unlessAuthorised.isEmpty())) {
        open.add("authorisedSpokesperson");
      }
      open.addAll(unlessAuthorised);
      broken.add(authorised.isPresent() && (official || silent));
    }
    boolean refused = broken.contains(true);
    if (!refused) {
      open.forEach(reasoning::lacks);
    }
    Optional<Boolean> may = reasoning.isOpen() ? Optional.empty() : Optional.of(!refused);
    return reasoning.decide(QUESTION, may, Optional.empty(), post.toPlain());
  }

  /** Whether a rule is broken; where it is, the finding says so. */
  private static boolean rule(
      Node post, String fact, boolean wanted, List<String> open, Reasoning reasoning) {
    Optional<Boolean> is = post.find(fact, Boolean.class);
    if (is.isEmpty()) {
      open.add(fact);
      return false;
    }
    boolean broken = is.get() != wanted;
    if (broken) {
      reasoning.find(
          Finding.of(
              "personal." + fact, Finding.Weight.BLOCKING, Message.of("personal." + fact), RULE));
    }
    return broken;
  }

  /**
   * The disclaimer of a person who posts in a personal capacity.
   *
   * @param name the name of the person
   * @param designation the designation, such as Under Secretary
   * @param department the name of the department
   * @return a text in each language
   */
  public static Message disclaimer(String name, String designation, String department) {
    return Message.of("personal.disclaimer")
        .with("person", name)
        .with("designation", designation)
        .with("department", department);
  }
}

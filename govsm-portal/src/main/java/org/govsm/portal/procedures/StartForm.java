package org.govsm.portal.procedures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Question;
import org.govsm.portal.ask.CaseForm;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Start form as typed: facts that the purchase lacks, route, ground, order, and links. */
final class StartForm {

  static final String ORDER = "order";

  /** Fields of a text each, by their names. */
  static final List<String> TEXTS =
      List.of("route", "claim", "requirement", "tender", SharedOrder.REASON);

  private StartForm() {}

  /** Reads what was typed. */
  static GivenStart read(Question question, Form form) {
    Case facts = ProblemException.accepted(CaseForm.of(question, form.sent()).read());
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(facts.toPlain());
    tree.put("procedure", form.typed("procedure"));
    TEXTS.forEach(name -> form.text(name).ifPresent(said -> tree.put(name, said)));
    paper(form, ORDER).ifPresent(order -> tree.put(ORDER, order));
    return GivenStart.read(tree);
  }

  /** A paper of a form; nothing where nothing of it was typed. */
  static Optional<Map<String, Object>> paper(Form form, String name) {
    Map<String, Object> paper = new LinkedHashMap<>();
    form.text(name + ".reference").ifPresent(said -> paper.put("reference", said));
    form.text(name + ".on").ifPresent(said -> paper.put("on", said));
    form.text(name + ".digest").ifPresent(said -> paper.put("digest", said));
    return Optional.of(paper).filter(said -> !said.isEmpty());
  }

  /** The field of a pointer, on the form of who can give no order. */
  static Optional<String> unordered(String pointer) {
    return field(pointer).filter(name -> !name.startsWith(ORDER));
  }

  /** The field of a pointer. */
  static Optional<String> field(String pointer) {
    String name = pointer.replaceFirst("^/", "");
    if (name.startsWith("facts/") || name.startsWith("days/")) {
      return Optional.of(name.replaceFirst("s/", "."));
    } else if (name.equals(ORDER)) {
      return Optional.of(ORDER + ".reference");
    } else if (name.startsWith(ORDER + "/")) {
      return Optional.of(name.replace('/', '.'));
    }
    return Optional.of(name).filter(TEXTS::contains);
  }
}

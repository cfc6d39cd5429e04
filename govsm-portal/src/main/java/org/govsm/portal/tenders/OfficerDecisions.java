package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.tender.TenderAct;
import org.jspecify.annotations.Nullable;

/**
 * Officer decisions: what an officer decided where the law has no answer, one decision for the one
 * question that is open, or each by the code of its question.
 */
public record OfficerDecisions(Optional<String> alone, Map<String, String> named) {

  /** Nothing was decided. */
  public static final OfficerDecisions NONE = new OfficerDecisions(Optional.empty(), Map.of());

  static final String ALONE = "decided";
  static final String NAMED = "decisions";
  private static final String FIELD = ALONE + "-";

  /** Keeps its own copy. */
  public OfficerDecisions {
    named = Map.copyOf(named);
  }

  /** What was typed, in the fields of {@link #inputs}. */
  static OfficerDecisions of(Form form) {
    Map<String, String> named = new LinkedHashMap<>();
    form.typed()
        .forEach(
            (field, text) -> {
              if (field.startsWith(FIELD) && !text.isBlank()) {
                named.put(field.substring(FIELD.length()), text);
              }
            });
    return new OfficerDecisions(form.text(ALONE), named);
  }

  /** The members {@code decided} and {@code decisions} of a body. */
  public static OfficerDecisions of(Map<String, @Nullable Object> body) {
    Map<String, String> named = new LinkedHashMap<>();
    ApiRequests.object(body, NAMED)
        .forEach(
            (code, text) -> {
              if (!(text instanceof String said)) {
                throw ProblemException.of(
                    new InputFault(
                        "/" + NAMED + "/" + code, "tree.required", Message.of("fault.required")));
              }
              named.put(code, said);
            });
    return new OfficerDecisions(ApiRequests.text(body, ALONE), named);
  }

  /** Says with an act what was decided. */
  void into(TenderAct.Draft act) {
    alone.ifPresent(text -> act.decided(TenderActs.words("/" + ALONE, text)));
    named.forEach(
        (code, text) -> act.decided(code, TenderActs.words("/" + NAMED + "/" + code, text)));
  }

  /** A field for each of several questions, or one for the question that may come. */
  static List<FormInput> inputs(TenderScene scene, List<Finding> asked, Form form) {
    List<FormInput> inputs = new ArrayList<>();
    FormInput one = scene.input(ALONE, Kind.AREA, "");
    for (Finding question : asked) {
      String field = FIELD + question.code();
      if (asked.size() > 1 || !form.typed(field).isBlank()) {
        String text = scene.page().words().say(question.text());
        inputs.add(
            one.called(
                    scene.page().say("tenders.field.decided-on", "question", text),
                    scene.page().words().say(question.citation().said()))
                .named(field)
                .must());
      }
    }
    if (inputs.isEmpty() || form.text(ALONE).isPresent()) {
      inputs.add(one);
    }
    return inputs;
  }

  /** Where in a body a decision on an open question belongs. */
  static String pointer(String code, List<Finding> open, TenderAct act) {
    return open.size() == 1 && act.decisions().isEmpty() ? "/" + ALONE : "/" + NAMED + "/" + code;
  }

  /** The field of a place in a body. */
  static String field(String pointer) {
    String name = pointer.substring(Math.min(1, pointer.length()));
    return name.startsWith(NAMED + "/") ? FIELD + name.substring(NAMED.length() + 1) : name;
  }
}

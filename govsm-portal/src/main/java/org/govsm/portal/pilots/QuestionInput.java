package org.govsm.portal.pilots;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;

/** Input of a question that is asked by the address of its page, so that nothing is kept. */
final class QuestionInput {

  /** The field that tells a question from the first showing of the form. */
  static final String ASKED = "asked";

  private QuestionInput() {}

  /** What was typed, with each of several words on a line. */
  static Form form(Call call) {
    Map<String, String> typed = new LinkedHashMap<>();
    MultivaluedMap<String, String> sent = call.request().getUriInfo().getQueryParameters();
    sent.forEach(
        (name, values) -> typed.put(name, values.stream().collect(Collectors.joining("\n"))));
    return Form.of(typed);
  }

  static boolean isAsked(Form form) {
    return form.typed(ASKED).equals("yes");
  }

  /** The form with what is wrong, each at its field. */
  static Form wrong(Form form, Map<String, String> fields, List<InputFault> faults) {
    Map<String, InputFault> wrong = new LinkedHashMap<>();
    for (InputFault fault : faults) {
      wrong.putIfAbsent(fields.getOrDefault(fault.pointer(), ""), fault);
    }
    return form.wrong(wrong);
  }
}

package org.govsm.portal.rti;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ApiRequests;
import org.jspecify.annotations.Nullable;

/**
 * Applicant, as far as section 6(2) lets it be asked, and the request in the applicant's words. It
 * stands in no event and can be erased.
 *
 * @param fullName the name
 * @param contact where the answer goes
 * @param asked the text of the request
 */
public record RtiApplicant(String fullName, String contact, String asked) {

  private static final int LONGEST_REQUEST = 8000;
  private static final int LONGEST_CONTACT = 500;

  /** Reads what is stated of the applicant; a fault at each member that is blank or too long. */
  static RtiApplicant read(Map<String, @Nullable Object> given, List<InputFault> faults) {
    Map<String, @Nullable Object> said = ApiRequests.object(given, "applicant");
    return new RtiApplicant(
        personal(said, "name", 200, faults),
        personal(said, "contact", LONGEST_CONTACT, faults),
        personal(said, "asked", LONGEST_REQUEST, faults));
  }

  private static String personal(
      Map<String, @Nullable Object> said, String name, int most, List<InputFault> faults) {
    String text = ApiRequests.text(said, name).orElse("").strip();
    if (text.isEmpty() || text.length() > most) {
      Message message = Message.of("rti.text").with("most", most);
      faults.add(new InputFault("/applicant/" + name, "rti.text", message));
    }
    return text;
  }
}

package org.govsm.portal.queries;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.jspecify.annotations.Nullable;

/** Given lines: texts of a query that is recorded, each of a length and with no hidden sign. */
final class GivenLines {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_TEXT = 8000;
  private static final Pattern ENDS = Pattern.compile("[\\t\\n\\r\\u2028\\u2029]");

  private GivenLines() {}

  /** A title in one line. */
  static String title(Map<String, @Nullable Object> given, String name, List<InputFault> faults) {
    return read(given, name, LONGEST_TITLE, false, faults);
  }

  /** A line. */
  static String line(Map<String, @Nullable Object> given, String name, List<InputFault> faults) {
    return read(given, name, LONGEST_LINE, false, faults);
  }

  /** A text, which may have several lines. */
  static String text(Map<String, @Nullable Object> given, String name, List<InputFault> faults) {
    return read(given, name, LONGEST_TEXT, true, faults);
  }

  private static String read(
      Map<String, @Nullable Object> given,
      String name,
      int most,
      boolean lines,
      List<InputFault> faults) {
    String text = ApiRequests.text(given, name).orElse("").strip();
    if (text.length() > most) {
      Message message = Message.of("queries.too-long").with("most", most);
      faults.add(new InputFault("/" + name, "queries.too-long", message));
    }
    String looked = lines ? ENDS.matcher(text).replaceAll("") : text;
    if (HiddenCharacters.turns(text) || HiddenCharacters.hasControl(looked)) {
      faults.add(Faults.at("/" + name, "fault.control"));
    }
    return text;
  }
}

package org.govsm.portal.suppliers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.identity.AadhaarText;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Aadhaar numbers in what people write: refused, as they are never kept. */
final class AadhaarNumbers {

  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  private AadhaarNumbers() {}

  /** A fault at each place that has one; the number itself is in none of them. */
  static List<InputFault> in(@Nullable Object tree) {
    List<InputFault> faults = new ArrayList<>();
    look("", tree, faults);
    return faults;
  }

  private static void look(String place, @Nullable Object tree, List<InputFault> faults) {
    if (tree instanceof Map<?, ?> map) {
      map.forEach((name, value) -> look(place + "/" + name, value, faults));
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        look(place + "/" + i, list.get(i), faults);
      }
    } else if (tree instanceof String text && isIn(text)) {
      Message said = Message.of("suppliers.aadhaar");
      faults.add(new InputFault(place, "secret.aadhaar", said));
    }
  }

  private static boolean isIn(String text) {
    return !DIGEST.matcher(text).matches() && AadhaarText.isIn(text);
  }
}

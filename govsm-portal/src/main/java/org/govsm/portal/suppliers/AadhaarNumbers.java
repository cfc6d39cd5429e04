package org.govsm.portal.suppliers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.identity.AadhaarText;
import org.govsm.core.text.Message;
import org.govsm.portal.web.PlacedTexts;
import org.jspecify.annotations.Nullable;

/** Aadhaar numbers in what people write: refused, as they are never kept. */
final class AadhaarNumbers {

  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  private AadhaarNumbers() {}

  /** A fault at each place that has one; the number itself is in none of them. */
  static List<InputFault> in(@Nullable Object tree) {
    List<InputFault> faults = new ArrayList<>();
    PlacedTexts.each(
        tree,
        "",
        (place, text) -> {
          if (isIn(text)) {
            Message said = Message.of("suppliers.aadhaar");
            faults.add(new InputFault(place, "secret.aadhaar", said));
          }
        });
    return faults;
  }

  private static boolean isIn(String text) {
    return !DIGEST.matcher(text).matches() && AadhaarText.isIn(text);
  }
}

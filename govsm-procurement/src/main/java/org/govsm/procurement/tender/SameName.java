package org.govsm.procurement.tender;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** Ids as a person reads them: however letters are written, and without what nobody sees. */
final class SameName {

  private SameName() {}

  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\p{Cf}", "")
        .toLowerCase(Locale.ROOT);
  }

  static boolean among(Collection<String> ids, String id) {
    String folded = folded(id);
    return ids.stream().map(SameName::folded).anyMatch(folded::equals);
  }
}

package org.govsm.procurement.disbursement;

import java.util.regex.Pattern;
import org.govsm.core.text.Skeleton;

/** Reference of a bank, compared as people read it: how it is parted makes no other one. */
public final class BankReference {

  private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private BankReference() {}

  /** What two spellings of one reference share: its letters and digits. */
  public static String key(String reference) {
    String skeleton = Skeleton.of(reference);
    String signs = OTHER_SIGNS.matcher(skeleton).replaceAll("");
    return signs.isEmpty() ? skeleton : signs;
  }
}

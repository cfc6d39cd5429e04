package org.govsm.procurement.tender;

import java.util.Collection;
import java.util.List;
import org.govsm.core.text.Skeleton;

/** Ids as a person reads them: however letters are written, and without what nobody sees. */
final class SameName {

  private SameName() {}

  static String folded(String text) {
    return Skeleton.of(text);
  }

  static boolean among(Collection<String> ids, String id) {
    return Skeleton.among(ids, id);
  }

  static List<String> without(Collection<String> ids, Collection<String> gone) {
    return Skeleton.without(ids, gone);
  }
}

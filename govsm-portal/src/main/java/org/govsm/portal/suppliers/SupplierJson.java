package org.govsm.portal.suppliers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records on suppliers as trees of the API. */
final class SupplierJson {

  private SupplierJson() {}

  /**
   * What a list tells of a record: no number of the supplier, nor a digest of the document, from
   * which one who tries all numbers could find them.
   */
  static Map<String, @Nullable Object> heading(StoredRecord one) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("version", one.version());
    for (String member : List.of("state", "name", "nameHi", "kind", "title")) {
      one.text(member).ifPresent(said -> tree.put(member, said));
    }
    tree.put("madeAt", one.madeAt().toString());
    return tree;
  }

  /** The whole record, under the name of its document. */
  static Map<String, @Nullable Object> whole(StoredRecord one, String document) {
    Map<String, @Nullable Object> tree = heading(one);
    tree.put("digest", one.digest());
    tree.put(document, one.content());
    return tree;
  }
}

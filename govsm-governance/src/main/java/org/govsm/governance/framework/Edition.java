package org.govsm.governance.framework;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a catalogue or a profile says of itself. */
record Edition(String id, String title, String version, OffsetDateTime lastModified) {

  Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("title", title);
    tree.put("version", version);
    tree.put("lastModified", lastModified.toString());
    return tree;
  }
}

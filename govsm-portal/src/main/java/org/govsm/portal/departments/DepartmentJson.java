package org.govsm.portal.departments;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.portal.access.DepartmentRecord;

/** Departments as trees of the API. */
final class DepartmentJson {

  private DepartmentJson() {}

  static Map<String, Object> of(DepartmentRecord record) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", record.department());
    tree.put("version", record.version());
    tree.put("digest", record.digest());
    tree.put("madeAt", record.madeAt().toString());
    record.content().forEach((name, item) -> tree.put(name, requireNonNull(item)));
    return tree;
  }
}

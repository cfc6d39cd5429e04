package org.govsm.portal.departments;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.NewerVersion;
import org.jspecify.annotations.Nullable;

/** Department form: the way from its fields to the tree of a record, and back. */
final class DepartmentForm {

  private static final List<String> PLAIN =
      List.of("id", "shortName", "government", "kind", "parent", "book");

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "shortName",
          "government",
          "kind",
          "parent",
          "book",
          "name.en",
          "name.hi",
          "address",
          "letterhead.en",
          "letterhead.hi");

  /** More officers are not recorded. */
  static final int MOST = 50;

  private DepartmentForm() {}

  /** What was typed, with the officers in one row without a gap. */
  static Form sent(MultivaluedMap<String, String> sent) {
    Map<String, String> typed = new LinkedHashMap<>(Form.sent(sent).typed());
    List<Map<String, String>> officers = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      Map<String, String> row = new LinkedHashMap<>();
      for (String part : List.of("user", "designation.en", "designation.hi")) {
        @Nullable String text = typed.remove("officers." + i + "." + part);
        row.put(part, text == null ? "" : text);
      }
      if (row.values().stream().anyMatch(text -> !text.isBlank())) {
        officers.add(row);
      }
    }
    for (int i = 0; i < officers.size(); i++) {
      String before = "officers." + i + ".";
      officers.get(i).forEach((part, text) -> typed.put(before + part, text));
    }
    return Form.of(typed);
  }

  static Form of(DepartmentRecord record) {
    Map<String, String> typed = new LinkedHashMap<>();
    PLAIN.forEach(name -> record.text(name).ifPresent(text -> typed.put(name, text)));
    typed.put("name.en", record.name());
    typed.put("name.hi", record.hindi());
    typed.put("address", String.join("\n", record.address()));
    typed.put("letterhead.en", String.join("\n", record.letterhead("en")));
    typed.put("letterhead.hi", String.join("\n", record.letterhead("hi")));
    typed.put("version", String.valueOf(record.version()));
    return with(Form.of(typed), record.officers());
  }

  /** The same with officers who stand in it. */
  static Form with(Form form, List<DepartmentRecord.Officer> officers) {
    Map<String, String> typed = new LinkedHashMap<>(form.typed());
    for (int i = 0; i < officers.size(); i++) {
      DepartmentRecord.Officer officer = officers.get(i);
      typed.put("officers." + i + ".user", officer.user());
      for (String language : List.of("en", "hi")) {
        typed.put(
            "officers." + i + ".designation." + language,
            officer.designation().getOrDefault(language, ""));
      }
    }
    return Form.of(typed);
  }

  /** The form on the newest version, where it was made from another one. */
  static Form takenOver(Transaction tx, Form form, DepartmentRecord now) {
    Map<String, String> seen =
        new Departments(tx)
            .find(now.department(), form.version())
            .map(one -> of(one).typed())
            .orElse(Map.of());
    Map<String, String> moved = NewerVersion.takenOver(seen, form.typed(), of(now).typed());
    return sent(Form.of(moved).sent());
  }

  /** How many officers are typed. */
  static int officers(Form form) {
    int count = 0;
    while (form.typed().containsKey("officers." + count + ".user")) {
      count++;
    }
    return count;
  }

  /** What the service is told; a field without a text is left out. */
  static Map<String, @Nullable Object> tree(Form form) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    PLAIN.forEach(name -> form.text(name).ifPresent(text -> tree.put(name, text)));
    tree.put("name", byLanguage(form, "name"));
    lines(form, "address").ifPresent(lines -> tree.put("address", lines));
    Map<String, Object> letterhead = new LinkedHashMap<>();
    for (String language : List.of("en", "hi")) {
      lines(form, "letterhead." + language).ifPresent(some -> letterhead.put(language, some));
    }
    if (!letterhead.isEmpty()) {
      tree.put("letterhead", letterhead);
    }
    List<Object> officers = new ArrayList<>();
    for (int i = 0; i < officers(form); i++) {
      Map<String, Object> officer = new LinkedHashMap<>();
      form.text("officers." + i + ".user").ifPresent(user -> officer.put("user", user));
      officer.put("designation", byLanguage(form, "officers." + i + ".designation"));
      officers.add(officer);
    }
    if (!officers.isEmpty()) {
      tree.put("officers", officers);
    }
    return tree;
  }

  private static Map<String, Object> byLanguage(Form form, String name) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (String language : List.of("en", "hi")) {
      form.text(name + "." + language).ifPresent(text -> tree.put(language, text));
    }
    return tree;
  }

  private static Optional<List<String>> lines(Form form, String name) {
    List<String> lines =
        form.typed(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return Optional.of(lines).filter(some -> !some.isEmpty());
  }

  /** The field of a place in the record. */
  static Optional<String> field(String pointer) {
    String name = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    boolean officer = name.matches("officers\\.\\d+\\.(user|designation\\.(en|hi))");
    return Optional.of(name).filter(one -> officer || FIELDS.contains(one));
  }
}

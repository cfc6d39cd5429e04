package org.govsm.portal.departments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Department reader: reads what somebody registers of a department, and names every fault. */
final class DepartmentReader {

  static final int LONGEST = 200;
  private static final int SHORT = 40;
  private static final int OFFICERS = 50;

  private static final String UNDERTAKING = "public-sector-undertaking";

  /** What stands in addresses where the id of a department does. */
  private static final Set<String> TAKEN = Set.of("new", "document", "gem", "govsm-seal-bid.jar");

  /** Types of bodies. */
  static final List<String> KINDS =
      List.of("department", "directorate", UNDERTAKING, "local-body", "autonomous-body");

  private static final Schema NAME =
      Schema.of(
          Field.of("en", Field.Kind.TEXT).required().says("in English"),
          Field.of("hi", Field.Kind.TEXT).says("in Hindi"));

  private static final Schema OFFICER =
      Schema.of(
          Field.of("user", Field.Kind.TEXT).required().says("the id of a user"),
          Field.form("designation", NAME).required().says("what the officer is called"));

  private static final Schema FORM =
      Schema.of(
          Field.of("id", Field.Kind.TEXT).says("its id, in addresses"),
          Field.form("name", NAME).required().says("what it is called"),
          Field.of("shortName", Field.Kind.TEXT).required().says("its short name"),
          Field.of("government", Field.Kind.TEXT).says("the government it belongs to"),
          Field.of("kind", Field.Kind.TEXT).required().says("which kind of body it is"),
          Field.of("parent", Field.Kind.TEXT).says("the department above it"),
          Field.of("book", Field.Kind.TEXT).says("the rule book that applies"),
          Field.forms("officers", "officer", OFFICER).says("its officers"));

  private final Known known;
  private final List<InputFault> faults = new ArrayList<>();

  DepartmentReader(Known known) {
    this.known = known;
  }

  /** What a record may refer to. */
  interface Known {

    /** Whether there is a government of that id. */
    boolean government(String id);

    /** Whether the record as it stands names a type of body that is not offered any more. */
    boolean kind(String code);

    /** A name that another department has under the same government and body. */
    Optional<InputFault> namesake(String department, Map<String, @Nullable Object> tree);

    /** The books of rules. */
    List<RuleBook> books();

    /** Why a department cannot be the one above; empty where it can. */
    Optional<Message> notAbove(String department, String parent);

    /** Whether somebody is a user of a department. */
    boolean officer(String department, String user);
  }

  /** Record as read. */
  record Read(String id, Map<String, Object> content) {}

  /**
   * Reads a record.
   *
   * @param registered the id of the department; empty for a new one
   */
  Read read(Optional<String> registered, Map<String, @Nullable Object> tree) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(tree);
    Map<String, Object> lines = lines(rest);
    List<InputFault> ofForm = new ArrayList<>();
    Optional<Node> said = FORM.read(rest).part("", ofForm);
    ofForm.forEach(fault -> faults.add(inWords(fault)));
    String id = id(registered, rest);
    check("/shortName", rest.get("shortName"), text -> text.length() <= SHORT);
    checkName("/name", rest.get("name"));
    faults.addAll(SeenNames.faults(rest));
    check("/kind", rest.get("kind"), code -> KINDS.contains(code) || known.kind(code));
    check("/government", rest.get("government"), known::government);
    check(
        "/book",
        rest.get("book"),
        book -> known.books().stream().anyMatch(one -> one.id().equals(book)));
    if (!rest.containsKey("government") && !rest.containsKey("book")) {
      fault("/government", "department.government-needed");
    }
    known.namesake(id, rest).ifPresent(faults::add);
    if (rest.get("parent") instanceof String parent) {
      known.notAbove(id, parent).ifPresent(why -> add("/parent", why));
    }
    officers(id, rest.get("officers"));
    ProblemException.unlessNone(faults);
    Map<String, Object> content = new LinkedHashMap<>(said.orElseThrow().toPlain());
    content.remove("id");
    content.putAll(lines);
    return new Read(id, content);
  }

  /** What is missing is asked for in the language of the visitor. */
  private static InputFault inWords(InputFault fault) {
    if (!fault.code().equals("tree.required")) {
      return fault;
    }
    String part = fault.pointer().replaceFirst("/en$", "").replaceFirst(".*/", "");
    return new InputFault(
        fault.pointer(),
        fault.code(),
        switch (part) {
          case "name", "designation" -> Message.of("department." + part + "-needed");
          case "user" -> Message.of("department.officer");
          default -> Message.of("department." + part + "-unknown");
        });
  }

  /** The id that a short name proposes; empty text where it has no letter for one. */
  static String proposed(String shortName) {
    return shortName
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private String id(Optional<String> registered, Map<String, @Nullable Object> tree) {
    String given = tree.get("id") instanceof String text ? text : "";
    if (registered.isPresent()) {
      if (!given.isEmpty() && !given.equals(registered.get())) {
        fault("/id", "department.other-id");
      }
      return registered.get();
    }
    String name = tree.get("shortName") instanceof String text ? text.strip() : "";
    boolean asked = given.isEmpty() && name.isEmpty(); // the short name, which makes it, is missing
    String id = given.isEmpty() ? proposed(name) : given;
    if (TAKEN.contains(id)) {
      fault("/id", "department.id-taken");
    } else if (!asked && !DepartmentIds.isId(id)) {
      fault("/id", id.isEmpty() ? "department.id-unmade" : "department.id");
    }
    return id;
  }

  private Map<String, Object> lines(Map<String, @Nullable Object> rest) {
    Map<String, Object> lines = new LinkedHashMap<>();
    lines("/address", rest.remove("address")).ifPresent(some -> lines.put("address", some));
    Map<String, Object> head = new LinkedHashMap<>();
    @Nullable Object letterhead = rest.remove("letterhead");
    if (letterhead instanceof Map<?, ?> byLanguage) {
      byLanguage.forEach(
          (language, some) -> {
            String pointer = "/letterhead" + Tree.pointer(String.valueOf(language));
            if (language.equals("en") || language.equals("hi")) {
              lines(pointer, some).ifPresent(all -> head.put(String.valueOf(language), all));
            } else {
              fault(pointer, "department.language");
            }
          });
    } else if (letterhead != null) {
      fault("/letterhead", "department.lines");
    }
    if (!head.isEmpty()) {
      lines.put("letterhead", head);
    }
    return lines;
  }

  private Optional<List<String>> lines(String pointer, @Nullable Object given) {
    if (given != null && !DepartmentLines.areLines(given)) {
      fault(pointer, "department.lines");
      return Optional.empty();
    }
    return DepartmentLines.of(given);
  }

  private void officers(String department, @Nullable Object given) {
    if (!(given instanceof List<?> all)) {
      return;
    } else if (all.size() > OFFICERS) {
      fault("/officers", "department.many-officers");
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Map<?, ?> officer) {
        String pointer = "/officers/" + i;
        checkName(pointer + "/designation", officer.get("designation"));
        if (officer.get("user") instanceof String user && !known.officer(department, user)) {
          fault(pointer + "/user", "department.officer");
        }
      }
    }
  }

  private void checkName(String pointer, @Nullable Object names) {
    if (names instanceof Map<?, ?> byLanguage) {
      byLanguage.forEach(
          (language, text) -> {
            if (text instanceof String name && name.length() > LONGEST) {
              fault(pointer + Tree.pointer(String.valueOf(language)), "department.long-name");
            }
          });
    }
  }

  private void check(String pointer, @Nullable Object given, Predicate<String> right) {
    if (given instanceof String text && !right.test(text)) {
      fault(pointer, "department." + pointer.substring(1) + "-unknown");
    }
  }

  private void fault(String pointer, String key) {
    add(pointer, Message.of(key));
  }

  private void add(String pointer, Message text) {
    if (faults.stream().noneMatch(fault -> fault.pointer().equals(pointer))) {
      faults.add(Faults.at(pointer, text));
    }
  }
}

package org.govsm.portal.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.text.Messages;

/** Page persons: what a page calls people by their ids, be they users or only listed. */
interface PagePersons {

  /** Before the role of whoever acts in a demonstration. */
  String OF_DEMO = "demo.";

  /** The sentences. */
  Messages words();

  /** The names of users. */
  PersonNames persons();

  /** What a person is called; the id of whoever has no name here. */
  default String person(String id) {
    if (id.equals("portal") || id.equals("demo")) {
      return words().say("events.by-" + id);
    } else if (id.startsWith(OF_DEMO)) {
      return words().find("role." + id.substring(OF_DEMO.length())).orElse(id);
    }
    return persons().find(id).orElse(id);
  }

  /** What some people are called. */
  default String people(Collection<String> ids) {
    return String.join(", ", ids.stream().map(this::person).toList());
  }

  /** What a choice of a field is called. */
  default String choice(FormField field, String code) {
    return switch (field.kind()) {
      case FormField.PEOPLE -> person(code);
      case FormField.CUSTODY -> words().term("custody." + code);
      default -> words().term(code);
    };
  }

  /** Some people by their ids, as a form offers them: two of one name are told apart. */
  default Map<String, String> named(Collection<String> ids) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String id : ids) {
      String name = person(id);
      named.put(id, named.containsValue(name) && !name.equals(id) ? name + " (" + id + ")" : name);
    }
    return named;
  }
}

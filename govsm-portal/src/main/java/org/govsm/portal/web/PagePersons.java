package org.govsm.portal.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.govsm.core.place.PlatformName;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * Page persons: what a page calls people by their ids, be they users or only listed, and the
 * platforms on which they work.
 */
interface PagePersons {

  /** The values of sentences that name people. */
  Set<String> NAMING =
      Set.of(
          "persons",
          "member",
          "members",
          "person",
          "people",
          "from",
          "to",
          "holders",
          "incoming",
          "outgoing",
          "subject",
          "subjects");

  /** Before the role of whoever acts in a demonstration. */
  String OF_DEMO = "demo.";

  /** The sentences. */
  Messages words();

  /** The names of users. */
  PersonNames persons();

  /** A platform as the language of the page calls it; one that has no words there as it is. */
  default String platform(String name) {
    return new PlatformName(name).name(words());
  }

  /**
   * What a finding is about: a platform, a person or a part of the facts by name, anything else by
   * its id.
   */
  default String about(String id) {
    String platform = platform(id);
    String name = platform.equals(id) ? person(id) : platform;
    return name.equals(id) ? words().find("about." + id).orElse(id) : name;
  }

  /** What a person is called; the id of whoever has no name here. */
  default String person(String id) {
    if (id.equals("system")) {
      return words().say("events.by-portal");
    } else if (id.equals("portal") || id.equals("demo") || id.equals("bidder")) {
      return words().say("events.by-" + id);
    } else if (id.startsWith(OF_DEMO)) {
      String role = id.substring(OF_DEMO.length());
      return words().find("role." + role).orElse(role.replace('-', ' '));
    }
    return persons().find(id).orElse(id);
  }

  /** What some people are called. */
  default String people(Collection<String> ids) {
    return String.join(", ", ids.stream().map(this::person).toList());
  }

  /**
   * A sentence in which people are called by their names. What a schema says of a part that is
   * missing is for developers, and in English alone.
   */
  default String told(Message message) {
    return message.key().equals("input.required")
        ? words().say("form.missing")
        : words().say(named(message));
  }

  /** A message in which persons have their names in place of their ids. */
  default Message named(Message message) {
    Message named = Message.of(message.key());
    for (Map.Entry<String, ?> value : message.values().entrySet()) {
      named = named.with(value.getKey(), named(value.getKey(), value.getValue()));
    }
    return named;
  }

  private Object named(String name, Object value) {
    if (value instanceof Message below) {
      return named(below);
    } else if (value instanceof Collection<?> all) {
      return all.stream().map(one -> named(name, one)).toList();
    }
    return value instanceof String id && NAMING.contains(name) ? person(id) : value;
  }

  /** What a choice of a field is called. */
  default String choice(FormField field, String code) {
    return switch (field.kind()) {
      case FormField.PEOPLE -> person(code);
      case FormField.CUSTODY -> words().term("custody." + code);
      case FormField.FACTOR -> words().term("factor." + code);
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

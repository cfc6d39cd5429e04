package org.govsm.portal.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Page navigation: where a page leads that its visitor may look at. */
interface PageNavigation {

  /** Whether the caller may look at a page. */
  boolean may(String route);

  /** The language, the day and the place on the tour. */
  RequestContext context();

  /** Who asks. */
  Caller caller();

  /** The path of the address. */
  String path();

  /** Where a visitor of a demonstration is on the tour; empty for all others. */
  default Optional<Tour.Place> tour() {
    return caller().kind() == Caller.Kind.DEMONSTRATION
        ? Tour.at(context().tour(), path())
        : Optional.empty();
  }

  /** The parts of the main navigation that the caller may look at. */
  default List<Doors.Door> doors() {
    return Doors.of(entry -> may(entry.href()));
  }

  /** The pages of the department's menu that the caller may look at. */
  default List<Doors.Entry> menu() {
    return Doors.menu(entry -> may(entry.href()));
  }

  /** A page of the navigation or of the menu that the caller may look at. */
  default Optional<Doors.Entry> entry(String id) {
    return Stream.concat(doors().stream().flatMap(door -> door.entries().stream()), menu().stream())
        .filter(entry -> entry.id().equals(id))
        .findFirst();
  }

  /** Whether an address without parts of its own is one that the caller may look at. */
  default boolean leadsSomewhere(String address) {
    String asked = address.split("#", 2)[0];
    return may(asked) || asked.startsWith("/help/");
  }
}

package org.govsm.portal.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Main navigation: five parts of the portal with their pages, and the pages of a department's menu.
 * A part leads to the first of its pages that the visitor may look at; one without such a page is
 * not shown.
 */
public final class Doors {

  private static final List<Door> ALL =
      List.of(
          new Door("work", List.of(Entry.ofToday("work", "/work"))),
          new Door(
              "buy",
              List.of(
                  Entry.ofDay("adviser", "/adviser"),
                  Entry.ofToday("requirements", "/requirements"),
                  Entry.ofDay("purchases", "/purchases"),
                  Entry.ofToday("procedures", "/procedures"),
                  Entry.ofDay("suppliers", "/suppliers"),
                  Entry.ofToday("tenders", "/tenders"),
                  Entry.ofToday("published-tenders", "/published-tenders"),
                  Entry.ofToday("published-purchases", "/published-purchases"),
                  Entry.ofToday("statistics", "/statistics"),
                  Entry.ofToday("bids", "/bids"))),
          new Door(
              "contracts",
              List.of(
                  Entry.ofDay("contracts", "/contracts"),
                  Entry.ofToday("bills", "/bills"),
                  Entry.ofToday("payments", "/payments"),
                  Entry.ofToday("rti", "/rti"))),
          new Door(
              "accounts",
              List.of(
                  Entry.ofDay("governance", "/governance"),
                  Entry.ofToday("posts", "/posts"),
                  Entry.ofToday("queries", "/queries"),
                  Entry.ofToday("pilots", "/pilots"),
                  Entry.ofToday("moderation", "/moderation"),
                  Entry.ofToday("training", "/training"),
                  Entry.ofToday("rosters", "/rosters"),
                  Entry.ofDay("handles", "/handles"),
                  Entry.ofToday("documents", "/d"),
                  Entry.ofDay("check", "/check"))),
          new Door(
              "reference",
              List.of(
                  Entry.ofDay("rules", "/rules"),
                  Entry.ofDay("catalogue", "/catalogue"),
                  Entry.ofDay("coverage", "/rules/coverage"),
                  Entry.ofToday("packs", "/packs"),
                  Entry.ofDay("controls", "/controls"),
                  Entry.ofDay("processes", "/processes"),
                  Entry.ofDay("policy-texts", "/policy-texts"),
                  Entry.ofToday("help", "/help"))));

  private static final List<Entry> MENU =
      List.of(
          Entry.ofToday("departments", "/departments"),
          Entry.ofToday("events", "/events"),
          Entry.ofToday("users", "/users"),
          Entry.ofToday("account", "/account"));

  private static final String HOME = "home";

  private Doors() {}

  /** The parts, each with those of its pages that a visitor may look at. */
  static List<Door> of(Predicate<Entry> may) {
    return ALL.stream()
        .map(door -> new Door(door.id(), door.entries().stream().filter(may).toList()))
        .filter(door -> !door.entries().isEmpty())
        .toList();
  }

  /** The pages of the menu that a visitor may look at. */
  static List<Entry> menu(Predicate<Entry> may) {
    return MENU.stream().filter(may).toList();
  }

  /** Whether the day of the answers changes a page: one of the law or of what was known. */
  static boolean ofDay(String nav) {
    return nav.equals(HOME)
        || ALL.stream()
            .flatMap(door -> door.entries().stream())
            .anyMatch(entry -> entry.ofDay() && entry.id().equals(nav));
  }

  /**
   * A part of the portal.
   *
   * @param entries its pages; the first is that to which the part leads
   */
  public record Door(String id, List<Entry> entries) {

    /** Where it leads. */
    public String href() {
      return entries.get(0).href();
    }

    /** Its page of this id. */
    public Optional<Entry> entry(String nav) {
      return entries.stream().filter(entry -> entry.id().equals(nav)).findFirst();
    }
  }

  /**
   * A page of the navigation.
   *
   * @param ofDay whether the day of the answers changes it
   */
  public record Entry(String id, String href, boolean ofDay) {

    static Entry ofDay(String id, String href) {
      return new Entry(id, href, true);
    }

    static Entry ofToday(String id, String href) {
      return new Entry(id, href, false);
    }
  }
}

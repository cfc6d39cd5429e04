package org.govsm.portal.pages;

import java.time.LocalDate;
import java.util.List;
import org.govsm.portal.pages.contracts.ContractRow;

/**
 * What the home page shows.
 *
 * @param law whose law it is, in words
 * @param question the question that its form asks
 * @param fields the form
 * @param limits the limits of value on the visitor's day
 * @param rules the page of the table that they stand in
 * @param checkedTo the day up to which the law was read
 * @param contracts contracts, with what is payable, held and missed
 * @param preparing whether the demonstration is still being loaded
 */
public record HomeView(
    String law,
    String question,
    List<FormField> fields,
    List<Limit> limits,
    String rules,
    LocalDate checkedTo,
    List<ContractRow> contracts,
    boolean preparing) {

  private static final List<Stage> WAY =
      List.of(
          new Stage("need", true),
          new Stage("procedure", true),
          new Stage("winner", false),
          new Stage("contract", true),
          new Stage("measure", true),
          new Stage("pay", true),
          new Stage("govern", true));

  /**
   * A rung of the ladder.
   *
   * @param condition for which purchases
   * @param answer how they are made
   * @param provision where it says so
   */
  public record Limit(String condition, String answer, String provision) {}

  /**
   * A part of the way of a purchase.
   *
   * @param id its name in messages
   * @param available whether the portal can do it
   */
  public record Stage(String id, boolean available) {}

  /** The way of a purchase. */
  public List<Stage> way() {
    return WAY;
  }
}

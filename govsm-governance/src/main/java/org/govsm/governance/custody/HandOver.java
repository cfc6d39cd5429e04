package org.govsm.governance.custody;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.governance.account.People;
import org.jspecify.annotations.Nullable;

/**
 * Hand-over by two: one person asks for it, and it comes into the log when a second one approves
 * it. What waits is the event without its approval.
 */
public final class HandOver {

  private HandOver() {}

  /**
   * Whether an event needs a second person.
   *
   * @param event its members
   * @return true for {@code TRANSFERRED}
   */
  public static boolean is(Map<String, ? extends @Nullable Object> event) {
    return EventKind.TRANSFERRED.name().equals(event.get("event"));
  }

  /**
   * Whether an event gives the keys of an account to another holder. A backup or delegate is none.
   *
   * @param event its members
   * @param before how the keys stand; nothing where the log does not speak of the account
   * @return true for {@code TRANSFERRED}, and for {@code ISSUED} where the keys were issued before
   */
  public static boolean givesKeys(
      Map<String, ? extends @Nullable Object> event, Optional<AccountCustody> before) {
    return is(event)
        || EventKind.ISSUED.name().equals(event.get("event"))
            && before.filter(AccountCustody::isIssued).isPresent();
  }

  /**
   * The event as if the other of the two approved it, so that what can never be approved does not
   * wait. Where the one who comes asks and the one who goes is no longer in post, the other is a
   * nodal officer in post.
   *
   * @param event what is asked for; its actor asks
   * @param people those whom the department knows
   * @param at the moment of the question
   * @return the event, or every fault; where nobody can approve it, {@link CustodyState#broken}
   *     says so and what to do
   */
  public static Checked<CustodyEvent> asked(
      Map<String, ? extends @Nullable Object> event, People people, OffsetDateTime at) {
    Map<String, @Nullable Object> supposed = new LinkedHashMap<>(event);
    @Nullable Object to = event.get("toHolder");
    boolean comes = to != null && to.equals(event.get("actor"));
    supposed.put("approvedBy", comes ? giver(event, people, at.toInstant()) : to);
    return CustodyEvent.entered(supposed);
  }

  /** Who can approve for the side that gives: the one who goes, else a nodal officer in post. */
  private static @Nullable Object giver(
      Map<String, ? extends @Nullable Object> event, People people, Instant at) {
    @Nullable Object from = event.get("fromHolder");
    Optional<String> first =
        approvers(event, people, at).stream()
            .min(Comparator.comparing(person -> !person.equals(from)));
    return first.isPresent() ? first.get() : from;
  }

  /**
   * Who can approve a hand-over at a moment: known, in post, of no agency, and not who asked for
   * it.
   *
   * @param waiting what was asked for
   * @param people those whom the department knows
   * @param at the moment of the approval
   * @return the one who comes; or, where that one asked, the one who goes and the nodal officers;
   *     nobody where the one who asked is no longer in post
   */
  public static List<String> approvers(
      Map<String, ? extends @Nullable Object> waiting, People people, Instant at) {
    String asks = String.valueOf(waiting.get("actor"));
    String to = String.valueOf(waiting.get("toHolder"));
    boolean comes = to.equals(asks);
    Stream<String> may =
        comes
            ? Stream.concat(
                Stream.of(String.valueOf(waiting.get("fromHolder"))),
                people.nodalOfficers(at).stream())
            : Stream.of(to);
    return may.distinct()
        .filter(person -> !person.equals(asks) && people.mayAct(person, at))
        .filter(person -> people.mayAct(asks, at) && !people.isVendor(person))
        .toList();
  }

  /**
   * The event that a second person approves: the keys pass at that moment.
   *
   * @param waiting what was asked for
   * @param person who approves it
   * @param at when
   * @return the event, or every fault
   */
  public static Checked<CustodyEvent> approved(
      Map<String, ? extends @Nullable Object> waiting, String person, OffsetDateTime at) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>(waiting);
    event.put("approvedBy", person);
    event.put("at", at.toString());
    return CustodyEvent.entered(event);
  }

  /**
   * Whether an entry of the log is the approval of a hand-over, so that it no longer waits.
   *
   * @param entry the members of the entry
   * @param waiting what was asked for
   * @return true where the entry says all that was asked for; the moment may be another
   */
  public static boolean isApproval(
      Map<String, ? extends @Nullable Object> entry,
      Map<String, ? extends @Nullable Object> waiting) {
    return waiting.entrySet().stream()
        .filter(member -> !member.getKey().equals("at"))
        .allMatch(member -> Objects.equals(member.getValue(), entry.get(member.getKey())));
  }

  /**
   * Whether a hand-over is out of date: nobody can approve it any more, because the account or its
   * people moved on.
   *
   * @param waiting what was asked for
   * @param state how the keys stand now
   * @param people those whom the department knows
   * @param at the moment of the question
   * @return false where a second person can still approve it
   */
  public static boolean isOutOfDate(
      Map<String, ? extends @Nullable Object> waiting,
      CustodyState state,
      People people,
      OffsetDateTime at) {
    Map<String, @Nullable Object> now = new LinkedHashMap<>(waiting);
    now.put("at", at.toString());
    return asked(now, people, at)
        .<Boolean>fold(
            event ->
                state.broken(event, people).stream()
                    .anyMatch(finding -> finding.weight() == Weight.BLOCKING),
            faults -> true);
  }

  /**
   * Whether a person may take back a hand-over that can still be approved: who asked for it, the
   * one who goes, the one who comes, and a nodal officer, each known and in post.
   *
   * @param waiting what was asked for
   * @param person the id within the facts
   * @param people those whom the department knows
   * @param at the moment of the question
   * @return false for everybody else
   */
  public static boolean mayWithdraw(
      Map<String, ? extends @Nullable Object> waiting,
      String person,
      People people,
      OffsetDateTime at) {
    Instant now = at.toInstant();
    boolean has =
        Stream.of("actor", "fromHolder", "toHolder")
            .anyMatch(member -> person.equals(waiting.get(member)));
    return has && people.mayAct(person, now) || people.isNodalOfficer(person, now);
  }
}

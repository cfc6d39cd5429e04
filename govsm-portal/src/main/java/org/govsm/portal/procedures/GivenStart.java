package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/**
 * Start of a procedure as it was given, beside what its purchase says.
 *
 * @param procedure the code of the procedure
 * @param days by their role
 * @param route the permitted procedure that is followed
 * @param claim the ground that is relied on, or the public body
 * @param order of the competent authority
 * @param orderReason why that order stands with several procedures
 * @param requirement on which it stands; empty for none
 * @param tender by which it is made; empty for none
 */
record GivenStart(
    String procedure,
    Map<String, @Nullable Object> days,
    Map<String, @Nullable Object> facts,
    Optional<String> route,
    Optional<String> claim,
    Optional<GivenPaper> order,
    Optional<String> orderReason,
    String requirement,
    String tender) {

  /** The members of its tree. */
  static final List<String> NAMES =
      List.of(
          "purchase",
          "procedure",
          "days",
          "facts",
          "route",
          "claim",
          "order",
          SharedOrder.REASON,
          "requirement",
          "tender");

  /** What a procedure ends with is not before its purchase. */
  private static final List<String> ENDS = List.of("order", "award");

  private static final String AUTHORITY = "competent-authority";

  /** Only which procedure. */
  static GivenStart of(String procedure) {
    return new GivenStart(
        procedure,
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        "");
  }

  /**
   * Reads a start.
   *
   * @throws ProblemException with the faults of the order, and for a secret
   */
  static GivenStart read(Map<String, @Nullable Object> tree) {
    List<InputFault> faults = new ArrayList<>(FreeTexts.in(tree));
    Optional<GivenPaper> order = Optional.empty();
    if (tree.get("order") instanceof Map<?, ?> given) {
      Map<String, @Nullable Object> paper = new LinkedHashMap<>();
      given.forEach((name, said) -> paper.put(String.valueOf(name), said));
      paper.put("paper", "order");
      order = GivenPaper.read(paper, "/order", faults);
    }
    ProblemException.unlessNone(faults);
    return new GivenStart(
        text(tree, "procedure").orElse(""),
        ApiRequests.object(tree, "days"),
        ApiRequests.object(tree, "facts"),
        text(tree, "route"),
        text(tree, "claim"),
        order,
        text(tree, SharedOrder.REASON),
        text(tree, "requirement").orElse(""),
        text(tree, "tender").orElse(""));
  }

  /** Whether an order is the own act of a caller. */
  static boolean orders(Caller by) {
    return by.isAnyOf(Set.of(AUTHORITY));
  }

  /** What stands against its order: who gives it begins the procedure, on its day or later. */
  List<InputFault> ordering(Caller by, LocalDate today) {
    List<InputFault> faults = new ArrayList<>();
    if (order.isPresent() && !orders(by)) {
      faults.add(Faults.at("/order", "procedures.order-own"));
    }
    order
        .filter(paper -> paper.on().isAfter(today))
        .ifPresent(paper -> faults.add(Faults.at("/order/on", "procedures.order-later")));
    return faults;
  }

  /** Days of its end that are before the day on which the purchase was published. */
  List<InputFault> before(Optional<LocalDate> published) {
    return ENDS.stream()
        .filter(
            role ->
                RequestContexts.day(String.valueOf(days.get(role)))
                    .filter(day -> published.filter(day::isBefore).isPresent())
                    .isPresent())
        .map(
            role ->
                Faults.at(
                    "/days/" + role,
                    Message.of("procedures.before-purchase").with("day", published.orElseThrow())))
        .toList();
  }

  private static Optional<String> text(Map<String, @Nullable Object> tree, String name) {
    return ApiRequests.text(tree, name).map(String::strip).filter(said -> !said.isEmpty());
  }
}

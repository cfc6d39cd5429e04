package org.govsm.governance.assessment.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.assessment.check.IntimationValidity.Names;
import org.govsm.governance.facts.FactNode;

/** LAW-IT-14 to 17: requests of the department to take something down, each by its day. */
final class TakedownChecks {

  static final Map<String, ControlCheck> CHECKS =
      Map.of(
          "LAW-IT-14", input -> each(input, TakedownChecks::notByFactCheckUnit),
          "LAW-IT-15", input -> each(input, TakedownChecks::blocking),
          "LAW-IT-16", input -> each(input, TakedownChecks::copied),
          "LAW-IT-17", input -> each(input, TakedownChecks::logged));

  /** The rule by which the unit worked; it is in force without the unit. */
  private static final String RULE = "3(1)(b)(v)";

  private TakedownChecks() {}

  private static List<CheckResult> each(CheckInput input, Function<FactNode, CheckResult> check) {
    return input.each("takedown", request -> dated(input, request, check.apply(request)));
  }

  /** By the law of the day on which it was sent; what does not concern it needs no day. */
  private static CheckResult dated(CheckInput input, FactNode request, CheckResult result) {
    FactNode sent = request.at("sentAt");
    if (result.outcome() == Outcome.NOT_APPLICABLE) {
      return result;
    } else if (sent.isNone()) {
      return CheckResult.notApplicable(Message.of("LAW-IT-17.not-sent"));
    }
    return sent.moment()
        .map(at -> input.beforeLaw(at.day()).orElse(result))
        .orElseGet(() -> below(Require.given(sent)));
  }

  private static CheckResult below(CheckResult result) {
    return Require.below("takedown[]", result);
  }

  /** An intimation under section 79(3)(b), which the department issued. */
  static CheckResult issued(CheckInput input, FactNode request) {
    CheckResult validity =
        routed(
            request,
            List.of("SECTION_79_3_B", "SAHYOG"),
            () -> IntimationValidity.of(request, Names.SENT).judged());
    return dated(input, request, validity);
  }

  private static CheckResult routed(
      FactNode request, List<String> routes, Supplier<CheckResult> check) {
    FactNode route = request.at("route");
    if (route.isAbsent()) {
      return Require.open("takedown[].route", route);
    }
    return route.isOneOf(routes)
        ? check.get()
        : CheckResult.notApplicable(Message.of("LAW-IT-17.other-route"));
  }

  private static CheckResult blocking(FactNode request) {
    return routed(
        request,
        List.of("SECTION_69A"),
        () ->
            below(
                CheckResult.all(
                    Require.given(request.at("nodalOfficer")),
                    Require.given(request.at("committeeRef")),
                    Require.yes(request.at("confidential")))));
  }

  private static CheckResult copied(FactNode request) {
    return routed(
        request,
        List.of("SAHYOG"),
        () ->
            below(
                CheckResult.all(
                    Require.stated(request.at("copy")),
                    Require.stated(request.at("reasons")),
                    Require.given(request.at("outcome")))));
  }

  private static CheckResult logged(FactNode request) {
    List<CheckResult> all =
        Stream.of(
                Require.given(request.at("route")),
                Require.given(IntimationValidity.basis(request, Names.SENT)),
                Require.given(request.at("officer")),
                Require.given(request.at("rank")),
                Require.given(request.at("urls")),
                Require.stated(request.at("reasons")),
                Require.given(request.at("outcome")))
            .map(TakedownChecks::below)
            .toList();
    CheckResult result = CheckResult.all(all);
    return result.outcome() == Outcome.PASS
        ? result.saying(Message.of("LAW-IT-17.logged"))
        : result;
  }

  private static CheckResult notByFactCheckUnit(FactNode request) {
    FactNode basis = IntimationValidity.basis(request, Names.SENT);
    FactNode unit = request.at("factCheckUnit");
    boolean denied = unit.is(false) || unit.isNone();
    boolean named = IntimationValidity.restsOnFactCheckUnit(basis);
    if (named && denied) {
      return CheckResult.unknown(List.of("takedown[].factCheckUnit"))
          .saying(Message.of("LAW-IT-14.against"));
    } else if (named || unit.is(true)) {
      return CheckResult.fail(Message.of("LAW-IT-14.unit"));
    } else if (basis.isAbsent()) {
      return CheckResult.unknown(List.of("takedown[].basis"));
    }
    Optional<CheckResult> none = Require.denied(basis, "takedown[].basis");
    if (none.isPresent()) {
      return none.get();
    }
    boolean rule = basis.text().filter(text -> text.replace(" ", "").contains(RULE)).isPresent();
    return rule && !denied
        ? CheckResult.unknown(List.of("takedown[].factCheckUnit"))
            .saying(Message.of("LAW-IT-14.which"))
        : CheckResult.pass(Message.of("LAW-IT-14.other"));
  }
}

package org.govsm.portal.rti;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.account.WordOfTwo;
import org.govsm.governance.secret.Secrets;
import org.govsm.governance.tree.PersonKey;
import org.govsm.portal.assessments.OfficersActs;
import org.govsm.portal.assessments.OfficersWords;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Acts on requests, from the gathering of the case to the decision on the last appeal. */
record RtiActs(RtiService service) {

  /** What another officer did first, by the act that confirms it. */
  private static final Map<String, String> FIRST_WORDS =
      Map.of(
          "transfer-confirmed",
          "transferred",
          "decided",
          "proposed",
          RtiEntry.CONFIRMED,
          RtiEntry.CORRECTED);

  /** Whether an act fits the state of a request and the caller. */
  boolean fits(StoredRti one, String act, Caller by) {
    boolean own =
        act.equals(RtiEntry.CONFIRMED)
            && RtiEntry.correctedBy(one)
                .filter(other -> PersonKey.same(other, by.actor()))
                .isPresent();
    return !own && RtiRoles.ACTS.may(by, act) && against(one, act).isEmpty();
  }

  /** Why an act is not done now; nothing where it is. */
  Optional<Message> against(StoredRti one, String act) {
    return new RtiAgainst(one, service.now()).act(act);
  }

  /** Refuses an act that there is not, and who may not do it. */
  static void require(String act, Caller by) {
    if (!RtiActTable.has(act)) {
      throw ProblemException.notFound("rti.no-act", act);
    }
    RtiRoles.ACTS.require(by, act);
  }

  /**
   * Does an act.
   *
   * @param given the members of the act
   * @param words the language of the packet, where one is made
   * @throws ProblemException with every reason against it
   */
  StoredRti act(
      Transaction tx,
      StoredRti found,
      String act,
      Map<String, @Nullable Object> given,
      Caller by,
      Messages words) {
    require(act, by);
    by.requireDepartment(found.department());
    OfficersActs.require(tx, found.department(), by);
    StoredRti one = service.held(tx, found.department(), found.id());
    ApiRequests.only(given, RtiActTable.asked(act), List.of());
    ProblemException.unlessNone(Secrets.in(given));
    require(one, act);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("on", service.today().toString());
    body.put("state", one.state());
    List<InputFault> faults = new ArrayList<>(new RtiAuthority(tx, one).faults(given));
    requireOther(tx, one, act, by);
    Map<String, Object> set =
        switch (act) {
          case "gathered" -> Map.of("gathered", service.gathering(tx, one).gathered());
          case "proposed" -> proposed(tx, one, given, by, body, faults, words);
          case "decided" ->
              new RtiDecision(tx, one, words, service.now()).decided(given, by, body, faults);
          case "appeal-decided" -> appealDecided(one, given, by, body, faults);
          case "second-decided" -> secondDecided(one, given, body, faults);
          case "erased" -> erased(tx, one);
          case RtiEntry.CORRECTED ->
              new RtiCorrections(tx, service, one).corrected(given, by, body, faults);
          case RtiEntry.CONFIRMED ->
              new RtiCorrections(tx, service, one).confirmed(by, body, faults);
          default -> new RtiSaid(service, one).said(act, given, body, faults);
        };
    faults.addAll(
        new RtiChecks(tx, one.department(), one.id())
            .mentions(new RtiRequests(tx).applicant(one), given));
    ProblemException.unlessNone(faults);
    body.put("set", set);
    dueAfter(one, body, set).ifPresent(day -> body.put("due", day.toString()));
    return new RtiRequests(tx).act(act, one, body, service.now(), by.actor());
  }

  /** Whoever transferred a request neither confirms that nor takes it back. */
  private static void requireOther(Transaction tx, StoredRti one, String act, Caller by) {
    boolean own = new RtiRequests(tx).transferredBy(one).filter(by.actor()::equals).isPresent();
    if (own && List.of("transfer-confirmed", "transfer-withdrawn").contains(act)) {
      throw ProblemException.conflict(Message.of("rti.second-transfer"));
    } else if (FIRST_WORDS.containsKey(act)) {
      requireWord(tx, one, FIRST_WORDS.get(act));
    }
  }

  /** What an officer did last counts as the first word of two. */
  private static void requireWord(Transaction tx, StoredRti one, String act) {
    new RtiRequests(tx)
        .acts(one).stream()
            .filter(done -> done.kind().equals(act))
            .reduce((before, last) -> last)
            .map(done -> new WordOfTwo(done.actor(), done.madeAt()))
            .ifPresent(word -> OfficersWords.require(tx, one.department(), word));
  }

  /** Refuses an act that is not done now, with what stands against it. */
  void require(StoredRti one, String act) {
    Optional<Message> why = against(one, act);
    if (why.isPresent()) {
      throw ProblemException.conflict(why.get());
    }
  }

  /** By when the next step is due once the act is done. */
  private static Optional<LocalDate> dueAfter(
      StoredRti one, Map<String, Object> body, Map<String, Object> set) {
    Map<String, @Nullable Object> content = new LinkedHashMap<>(one.content());
    content.putAll(set);
    LocalDate received =
        body.get(RtiEntry.ENTRY) instanceof Map<?, ?> entry
            ? LocalDate.parse(String.valueOf(entry.get(RtiEntry.RECEIVED)))
            : one.received();
    return one.with(String.valueOf(body.get("state")), received, content).dueNow();
  }

  private static Map<String, Object> erased(Transaction tx, StoredRti one) {
    new RtiRequests(tx).forget(one);
    return Map.of("erased", Map.of("done", true));
  }

  private static Map<String, Object> proposed(
      Transaction tx,
      StoredRti one,
      Map<String, @Nullable Object> given,
      Caller by,
      Map<String, Object> body,
      List<InputFault> faults,
      Messages words) {
    Map<String, Object> proposals = RtiProposals.read(one, given, faults);
    if (faults.isEmpty()) {
      faults.addAll(RtiChecks.figures(tx, one, proposals, words));
      faults.addAll(new CopyCheck(tx, one).numbers(proposals));
      faults.addAll(new CopyCheck(tx, one).smaller(proposals));
    }
    body.put("state", StoredRti.PROPOSED);
    return Map.of(
        "proposed",
        proposals,
        "proposedBy",
        by.actor(),
        RtiChecks.AFTER,
        BigDecimal.valueOf(RtiChecks.allowed(one)),
        ThirdParties.NAMED,
        new ThirdParties(one).named(proposals));
  }

  private static Map<String, Object> appealDecided(
      StoredRti one,
      Map<String, @Nullable Object> given,
      Caller by,
      Map<String, Object> body,
      List<InputFault> faults) {
    if (by.actor().equals(one.part("decided").get("by"))) {
      throw ProblemException.conflict(Message.of("rti.other-person"));
    }
    return Map.of("appealDecided", result(one, given, body, faults));
  }

  private Map<String, Object> secondDecided(
      StoredRti one,
      Map<String, @Nullable Object> given,
      Map<String, Object> body,
      List<InputFault> faults) {
    LocalDate since = one.day("secondAppealed").orElse(one.received());
    body.put("on", service.day(given, "on", since, faults).toString());
    return Map.of("secondDecided", result(one, given, body, faults));
  }

  /** An appeal that is allowed opens the request again; another one closes it. */
  private static Map<String, Object> result(
      StoredRti one,
      Map<String, @Nullable Object> given,
      Map<String, Object> body,
      List<InputFault> faults) {
    String reason = RtiService.decisive(given, faults);
    String result = ApiRequests.text(given, "result").orElse("");
    if (!List.of("ALLOWED", "DISMISSED").contains(result)) {
      faults.add(Faults.at("/result", "rti.result"));
    }
    boolean gathered = !one.part("proposed").isEmpty();
    String again = gathered ? StoredRti.PROPOSED : StoredRti.RECEIVED;
    body.put("state", result.equals("ALLOWED") ? again : StoredRti.CLOSED);
    body.put("reason", reason);
    body.put("result", result);
    return Map.of("on", body.get("on"), "result", result, "reason", reason);
  }
}

package org.govsm.portal.tenders;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.requirements.Requirements;
import org.govsm.portal.requirements.StoredRequirement;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.annex.Annex;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.record.PersonalTexts;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/**
 * Tender service: begins tenders from agreed requirements, changes their drafts, and finds them.
 * Every rule is an answer of the domain.
 */
public record TenderService(TenderLaw law, Clock clock) {

  static final String BUYER = "buyer";
  static final String AUTHORITY = "competent-authority";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final List<String> KEPT = List.of("id", "requirement", "annexes", "buyer");

  /**
   * Begins a tender as a draft from what was agreed of a requirement.
   *
   * @param requirement the id of a requirement of the department that was agreed
   * @param given the members that the annex does not say, with the number
   * @throws ProblemException with every fault, and with status 409 where nothing was agreed
   */
  public StoredTender begin(
      Transaction tx,
      String department,
      String requirement,
      Map<String, ? extends @Nullable Object> given,
      Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    StoredRequirement agreed = agreed(tx, department, requirement);
    String number = String.valueOf(given.get("id"));
    if (!ID.matcher(number).matches() || number.equals("new")) {
      throw ProblemException.of(Faults.at("/id", "tenders.id"));
    }
    ProblemException.unlessNone(PersonalTexts.ofId("/id", number));
    Optional<TenderRecord> first = FirstStage.named(tx, department, given);
    Map<String, @Nullable Object> tree =
        new LinkedHashMap<>(
            first
                .map(record -> FirstStage.draft(record, requirement, number))
                .orElseGet(() -> skeleton(tx, agreed, number)));
    List<InputFault> faults = new ArrayList<>();
    given.forEach(
        (name, member) -> {
          boolean invites = first.isPresent() && name.equals("invited");
          if (KEPT.contains(name) && !name.equals("id") || invites) {
            faults.add(kept(name));
          }
          FirstStage.put(tree, name, member, first.isPresent());
        });
    faults.addAll(AuthorityDecisions.ofAuthor(given, Map.of()));
    ProblemException.unlessNone(faults);
    return new Tenders(tx).record(department, entered(tree), now(), by.actor());
  }

  private static StoredRequirement agreed(Transaction tx, String department, String id) {
    Requirements all = new Requirements(tx);
    StoredRequirement now =
        all.find(department, id)
            .orElseThrow(() -> ProblemException.notFound("store.no-requirement", id));
    return Optional.of(now.agreed())
        .filter(version -> version > 0)
        .flatMap(version -> all.find(department, id, version))
        .orElseThrow(() -> ProblemException.conflict(Message.of("tenders.not-agreed")));
  }

  /** What the annex says, with its hash in each language. */
  private Map<String, Object> skeleton(Transaction tx, StoredRequirement agreed, String number) {
    ServiceCatalogue catalogue = ServiceCatalogue.shipped();
    Annex annex =
        Annex.of(
            agreed.requirement(),
            catalogue,
            MetricDictionary.shipped(),
            law.questions(tx, Moments.day(now())),
            Moments.day(now()));
    List<Messages> languages = law.on(tx, Moments.day(now())).languages().all();
    return annex
        .toTender(
            number,
            languages.stream().map(one -> catalogue.words(one.language()).over(one)).toList())
        .toPlain();
  }

  private static InputFault kept(String member) {
    return Faults.at("/" + member, "tenders.kept");
  }

  /** The document as it is entered; what people write is looked through for secrets. */
  private static Tender entered(Map<String, ? extends @Nullable Object> tree) {
    FreeTexts.refuse(tree);
    // What was approved is another document once it is changed.
    Map<String, @Nullable Object> open = TenderDocument.undecided(tree);
    return ProblemException.accepted(Tender.fromPlain(TenderDocument.filled(open)));
  }

  /**
   * Changes what a draft says. What it says already makes no version.
   *
   * @param tree the whole document; what it takes from the requirement may be left out
   */
  public StoredTender change(
      Transaction tx,
      StoredTender before,
      Map<String, ? extends @Nullable Object> tree,
      Caller by) {
    by.requireDepartment(before.department());
    requireState(before, Tenders.IS_DRAFT);
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(tree);
    List<InputFault> faults = new ArrayList<>();
    List<String> members = new ArrayList<>(KEPT);
    members.addAll(before.tender().isSecondStage() ? FirstStage.KEPT : List.of());
    for (String member : members) {
      @Nullable Object own = before.content().get(member);
      if (tree.get(member) != null && !Objects.equals(plain(tree.get(member)), plain(own))) {
        faults.add(kept(member));
      }
      whole.put(member, own);
    }
    faults.addAll(AuthorityDecisions.ofAuthor(tree, before.content()));
    ProblemException.unlessNone(faults);
    whole.values().removeIf(Objects::isNull);
    Tender now = entered(whole);
    return now.digest().equals(before.tender().digest())
        ? before
        : new Tenders(tx).write(Tenders.CHANGED, before, now, now(), by.actor());
  }

  private static @Nullable Object plain(@Nullable Object member) {
    return member == null ? null : CanonicalForm.digest(Map.of("it", member));
  }

  /** In which role of the domain a caller acts for the buyer. */
  static String role(Caller by) {
    return by.roles().contains(AUTHORITY) ? AUTHORITY : BUYER;
  }

  /** Refuses with status 409 what does not go in the state of a tender. */
  static void requireState(StoredTender one, String state) {
    if (!one.state().equals(state)) {
      throw ProblemException.conflict(
          Message.of("tenders.not-in-state")
              .with("state", Message.of("tenders.state." + one.state())));
    }
  }

  /** A tender as it is now. */
  public StoredTender current(Transaction tx, String department, String id) {
    return new Tenders(tx)
        .find(DepartmentIds.require(department), id)
        .orElseThrow(() -> ProblemException.notFound("store.no-tender", id));
  }

  /** A tender that everybody may see. */
  public StoredTender published(Transaction tx, String department, String id) {
    StoredTender one = current(tx, department, id);
    if (!one.isPublic()) {
      throw ProblemException.notFound("store.no-tender", id);
    }
    return one;
  }

  Instant now() {
    return Sql.cut(clock.instant());
  }
}

package org.govsm.portal.tenders;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.decision.Finding;
import org.govsm.portal.access.Officers;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Services;
import org.jspecify.annotations.Nullable;

/**
 * Services of the pages about tenders.
 *
 * @param suppliers who can be invited
 * @param publishes whether the portal publishes whole purchases
 */
record TenderServices(
    Services web,
    TenderService service,
    PublicationService publication,
    TenderActs acts,
    BidService bids,
    CommitteeService committee,
    ReconstitutionService reconstitution,
    TenderLaw law,
    KnownSuppliers suppliers,
    boolean publishes) {

  Store store() {
    return web.store();
  }

  Page page(ContainerRequestContext request) {
    return web.pages().page(request);
  }

  /** Refuses a question that tells who asks it. */
  void requireUnnamed(Transaction tx, StoredTender one, String text, Caller by) {
    AskerNames.refuse(tx, one, suppliers, law.needs(), text, by);
  }

  /** Answers a question to all, without the name of who asked it. */
  StoredTender answer(
      Transaction tx,
      StoredTender one,
      String question,
      String said,
      OfficerDecisions decided,
      Caller by) {
    by.requireDepartment(one.department());
    StoredTender now = held(tx, one);
    AskerNames.refuseAnswer(tx, now, suppliers, said);
    return acts.answers().answer(tx, now, question, said, decided, by);
  }

  /** Changes a published tender, without the name of a supplier in what everybody reads. */
  StoredTender correct(Transaction tx, StoredTender one, TenderActs.Corrigendum given, Caller by) {
    by.requireDepartment(one.department());
    StoredTender now = held(tx, one);
    Map<String, Object> before = new TenderHistory(tx).record(now).tender().toPlain();
    Map<String, String> texts = new TreeMap<>(ChangedTexts.of(before, given.tender(), "/tender"));
    texts.put("/rationale", given.rationale());
    AskerNames.refuseSuppliers(tx, now, suppliers, texts);
    return acts.correct(tx, now, given, by);
  }

  /** Cancels a tender, without the name of a supplier in what everybody reads. */
  StoredTender cancel(Transaction tx, StoredTender one, TenderActs.Cancellation given, Caller by) {
    Map<String, String> texts =
        Map.of("/reason", given.reason(), "/" + TenderActs.ON_CONTRACT, given.onContract());
    by.requireDepartment(one.department());
    StoredTender now = held(tx, one);
    AskerNames.refuseSuppliers(tx, now, suppliers, texts);
    return acts.cancel(tx, now, given, by);
  }

  /** A tender as it is now, of which nothing changes until the transaction ends. */
  StoredTender held(Transaction tx, StoredTender one) {
    tx.events().lock(one.department());
    return service.current(tx, one.department(), one.id());
  }

  /** Does what another officer, or their author, decides on words that wait. */
  StoredTender decide(Transaction tx, StoredTender one, WordsReader.Decision decision, Caller by) {
    by.requireDepartment(one.department());
    StoredTender now = held(tx, one);
    if (decision.isPublication()) {
      acts.reader()
          .find(tx, now, decision.words())
          .ifPresent(
              words ->
                  AskerNames.refuseSuppliers(tx, now, suppliers, Map.of("/words", words.text())));
    }
    return acts.reader().decide(tx, now, decision, by);
  }

  /** The scene of a form over a document. */
  TenderScene scene(
      Transaction tx,
      Page page,
      String department,
      Map<String, @Nullable Object> tree,
      List<Finding> findings) {
    LocalDate day = page.context().day();
    Map<String, List<String>> codes =
        Map.of(
            "procedure", law.codes(tx, day, "bid-window.days", "procedure"),
            "form", law.codes(tx, day, "security.forms", "form"),
            "chapter", law.codes(tx, day, "bidding-document.chapters", "chapter"),
            "stageGround", law.codes(tx, day, "two-stage.grounds", "ground"));
    return new TenderScene(
        page,
        tree,
        codes,
        officers(tx, page, department, tree),
        suppliers.of(tx, department, page.context().language()),
        findings);
  }

  /** Persons of the department who may sit in a committee, and those who do. */
  private static Map<String, String> officers(
      Transaction tx, Page page, String department, Map<String, @Nullable Object> tree) {
    Set<String> ids = new LinkedHashSet<>();
    if (page.caller().kind() == Caller.Kind.DEMONSTRATION) {
      CommitteeUsers.SITTING.forEach(role -> ids.add("demo." + role));
    }
    Officers.of(tx, Set.of(department, UserFacts.EVERY)).stream().map(User::id).forEach(ids::add);
    if (tree.get("committee") instanceof Map<?, ?> committee
        && committee.get("members") instanceof List<?> members) {
      members.forEach(one -> ids.add(String.valueOf(((Map<?, ?>) one).get("id"))));
    }
    return new LinkedHashMap<>(page.named(ids));
  }

  /** Where the page of a tender is. */
  static String at(StoredTender one) {
    return "/tenders/" + one.department() + "/" + one.id();
  }

  /** Where everybody sees a tender. */
  static String publicAt(StoredTender one) {
    return "/published-tenders/" + one.department() + "/" + one.id();
  }

  /** Where everybody sees the whole purchase; nothing where the portal publishes none. */
  Optional<String> purchaseAt(StoredTender one) {
    return publishes
        ? Optional.of("/published-purchases/" + one.department() + "/tender-" + one.id())
        : Optional.empty();
  }

  /**
   * Refuses a change that goes on from another version than the one that stands.
   *
   * @throws StoreRefusal if it does
   */
  static void requireSeen(StoredTender now, int version) {
    Versions.require(version, now.version(), "store.tender-stale");
  }

  /** How far tenders of a department are, as the department sees them. */
  TenderStates states(Transaction tx, String department) {
    return TenderStates.own(tx, department, service().now());
  }
}

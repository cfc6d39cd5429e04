package org.govsm.portal.requirements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.ask.Law;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Services;
import org.govsm.procurement.annex.Annex;
import org.govsm.procurement.law.ProcurementQuestions;
import org.jspecify.annotations.Nullable;

/** Services of the pages about requirements. */
record RequirementServices(
    Services web,
    RequirementService service,
    ReviewService review,
    OwnRecords records,
    BiFunction<Transaction, LocalDate, Law> laws) {

  Store store() {
    return web.store();
  }

  StoredRequirement current(String department, String id) {
    return store().read(tx -> service.current(tx, department, id));
  }

  /** The requirement that a call names. */
  StoredRequirement current(Transaction tx, Call call) {
    return service.current(tx, call.department(), call.at("requirement"));
  }

  /** The same, unless it is in another version than its form was made from. */
  StoredRequirement seen(Transaction tx, Call call) {
    StoredRequirement now = current(tx, call);
    requireSeen(now, call.form().version());
    return now;
  }

  /** Questions of the Union's book, to which the terms of GeM belong. */
  ProcurementQuestions questions(Transaction tx, Page page) {
    return ProcurementQuestions.of(laws.apply(tx, page.context().day()).library(), Law.UNION);
  }

  /** Sentences with the names of the catalogue in them. */
  static Messages words(Messages words) {
    return Scene.CATALOGUE.words(words.language()).over(words);
  }

  /** The scene of a form over a document. */
  Scene scene(
      Transaction tx,
      Page page,
      String department,
      Map<String, @Nullable Object> tree,
      String item) {
    Messages words = words(page.words());
    List<Choice> accounts =
        records.accounts(tx, department).stream()
            .map(
                one ->
                    Choice.of(
                        AccountsPart.code(one.platform(), one.id()),
                        words.term("platform." + one.platform()) + ": " + one.name()))
            .toList();
    List<Choice> clauses =
        Annex.voidKinds(questions(tx, page), page.context().day()).stream()
            .map(code -> Choice.of(code, words.term(code)))
            .toList();
    return new Scene(page, department, tree, item, accounts, clauses, words);
  }

  /** Where the page of a requirement is. */
  static String at(StoredRequirement one) {
    return "/requirements/" + one.department() + "/" + one.id();
  }

  /**
   * Refuses a change that goes on from another version than the one that stands.
   *
   * @throws StoreRefusal if it does
   */
  static void requireSeen(StoredRequirement now, int version) {
    if (now.version() != version) {
      throw new StoreRefusal(StoreRefusal.Reason.STALE, Message.of("store.requirement-stale"));
    }
  }
}

package org.govsm.portal.payments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.portal.bills.OwedInterest;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Batch list: the batches of a department, as a page or as a file, and the form of a new one. */
@Path("payments/{department}")
@Produces(MediaType.TEXT_HTML)
public record BatchListPages(PaymentServices services) {

  /** How many open entries of the account are shown beside the batches. */
  private static final int SHOWN = 20;

  /**
   * The batches.
   *
   * @param entries entries of the account that belong to no order: the last ones that are open, and
   *     those of which money is still to come back
   */
  public record View(
      String department,
      StoredOffice office,
      int passed,
      List<StoredEntry> entries,
      Listed<StoredBatch> list) {}

  /** Form of a batch. */
  public record NewView(
      String department,
      StoredOffice office,
      List<PayableBill> candidates,
      List<OwedInterest> owing,
      List<String> channels,
      Form form) {

    /** Whether a bill is chosen. */
    public boolean isChosen(PayableBill one) {
      return form.each("bill").contains(one.bill().contract() + "/" + one.bill().id());
    }
  }

  /** The list. */
  @GET
  public Response list(@Context Call call) {
    String department = call.department();
    Page page = call.page();
    return ListTable.<StoredBatch>by(page, "-id")
        .column("id", "payments.batch", StoredBatch::id)
        .column("day", "payments.value-date", StoredBatch::valueDay)
        .column("payments.orders", StoredBatch::orders)
        .column("total", "payments.total", one -> one.sum().rupees())
        .column("payments.paid", one -> one.settled().rupees())
        .column("payments.open", StoredBatch::open)
        .column("state", "payments.state", one -> page.say("payments.state." + one.state()))
        .sort("moved", "payments.moved")
        .filter("state", "payments.state", StoredBatch.STATES, "payments.state.")
        .answer(
            call,
            "payments/batches",
            "payments-" + department,
            (tx, listing) -> ListedPayments.batches(tx, department, listing),
            (tx, list) ->
                new View(
                    department,
                    new Offices(tx).of(department),
                    services.batches().bills().passed(tx, department, BatchService.MOST).size(),
                    entries(tx, department),
                    list));
  }

  private static List<StoredEntry> entries(Transaction tx, String department) {
    Entries entries = new Entries(tx);
    return Stream.concat(
            entries.of(department, StoredEntry.OPEN, SHOWN).stream(),
            entries.toRecover(department).stream())
        .toList();
  }

  /** Prepares a batch. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response prepare(@Context Call call) {
    Form form = call.form();
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    for (String name : List.of("valueDate", "channel")) {
      form.text(name).ifPresent(text -> given.put(name, text));
    }
    given.put("bills", form.each("bill").stream().map(text -> named(form, text)).toList());
    try {
      return call.once(
          tx -> services.batches().prepare(tx, call.department(), given, call.by()).page());
    } catch (ProblemException | StoreRefusal e) {
      Form wrong = form.refused(e, BatchListPages::field, "bill");
      return call.read(tx -> show(tx, call.page(), call.department(), wrong));
    }
  }

  private static Map<String, @Nullable Object> named(Form form, String bill) {
    Map<String, @Nullable Object> named = BatchDraft.named(bill);
    form.text("earlier." + bill).ifPresent(text -> named.put(EarlierOrders.EARLIER, text));
    return named;
  }

  private static Optional<String> field(String pointer) {
    String first = pointer.replaceFirst("^/", "").split("/", 2)[0];
    return Optional.of(first).filter(List.of("valueDate", "channel")::contains);
  }

  Response show(Transaction tx, Page page, String department, Form form) {
    NewView view =
        new NewView(
            department,
            new Offices(tx).of(department),
            services.batches().candidates(tx, department, page.caller()),
            services.batches().bills().owingInterest(tx, department),
            Channels.codes(),
            form);
    return form.shown(services.web().pages().show("payments/new", page, view));
  }
}

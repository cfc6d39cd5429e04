package org.govsm.portal.payments;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Payee list: the payees of a department without their accounts, as a page or as a file. */
@Path("payees/{department}")
@Produces(MediaType.TEXT_HTML)
public final class PayeeListPages {

  private static final int MOST_NEW = 50;

  PayeeListPages() {}

  /**
   * The payees.
   *
   * @param without suppliers of contracts that have no account yet, by their ids
   */
  public record View(
      String department,
      StoredOffice office,
      Listed<StoredPayee> list,
      Map<String, String> without) {}

  /** The list. */
  @GET
  public Response list(@Context Call call) {
    String department = call.department();
    Page page = call.page();

    Function<StoredPayee, @Nullable Object> state =
        one -> page.say("payments.payee-state." + one.state());
    return ListTable.<StoredPayee>by(page, "id")
        .column("id", "payments.payee", StoredPayee::id)
        .column("name", "payments.holder", StoredPayee::name)
        .column("payments.account", StoredPayee::masked)
        .column("state", "payments.account-state", state)
        .column("moved", "payments.moved", StoredPayee::moved)
        .filter("state", "payments.account-state", StoredPayee.STATES, "payments.payee-state.")
        .answer(
            call,
            "payments/payees",
            "payees-" + department,
            (tx, listing) -> ListedPayments.payees(tx, department, listing),
            (tx, list) ->
                new View(department, new Offices(tx).of(department), list, without(call, tx)));
  }

  private static Map<String, String> without(Call call, Transaction tx) {
    Map<String, String> without = new LinkedHashMap<>();
    Payees payees = new Payees(tx);
    for (Map.Entry<String, String> one :
        PayeeService.suppliers(tx, call.department(), call.by()).entrySet()) {
      if (without.size() < MOST_NEW && payees.find(call.department(), one.getKey()).isEmpty()) {
        without.put(one.getKey(), one.getValue());
      }
    }
    return without;
  }
}

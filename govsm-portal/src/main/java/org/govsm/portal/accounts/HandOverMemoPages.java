package org.govsm.portal.accounts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.custody.CustodyEntry;
import org.govsm.governance.custody.CustodyEvent;
import org.govsm.governance.custody.CustodyLog;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;

/** Memoranda of hand-overs, as pages and as documents. */
@Path("governance/{department}/hand-overs/{entry}")
public record HandOverMemoPages(AccountServices services, Pages pages) {

  /** The memorandum of one hand-over. */
  @GET
  @Path("memo")
  @Produces(MediaType.TEXT_HTML)
  public Response memo(@Context Call call) {
    return call.show("accounts/memo", memo(call.department(), call.at("entry")));
  }

  /** The same as a document. */
  @GET
  @Path("memo.pdf")
  @Produces(Pages.PDF)
  public Response document(@Context Call call) {
    HandOverMemo memo = memo(call.department(), call.at("entry"));
    return pages.print(
        "accounts/memo",
        call.page(),
        memo,
        "hand-over-" + call.department() + "-" + memo.number(),
        memo.day());
  }

  private HandOverMemo memo(String department, String id) {
    return services.store().read(tx -> memo(tx, department, id));
  }

  private HandOverMemo memo(Transaction tx, String department, String id) {
    List<CustodyEntry> log =
        services
            .custody()
            .verify(tx, department)
            .<List<CustodyEntry>>fold(CustodyLog::entries, faults -> broken());
    return IntStream.range(0, log.size())
        .filter(i -> isHandOver(log.get(i), id))
        .mapToObj(i -> memo(tx, department, i + 1, log.get(i)))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound(Message.of("memo.none").with("entry", id)));
  }

  private static List<CustodyEntry> broken() {
    throw ProblemException.of(409, "custody-page.broken");
  }

  private static Map<String, String> names(Transaction tx, CustodyEvent event) {
    Users users = new Users(tx);
    Map<String, String> names = new HashMap<>();
    Stream.of(event.fromHolder(), event.toHolder(), event.approvedBy(), Optional.of(event.actor()))
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(id -> users.find(id).stream())
        .filter(user -> user.person().isPresent())
        .forEach(user -> names.put(user.id(), user.name()));
    return names;
  }

  private static boolean isHandOver(CustodyEntry entry, String id) {
    return entry.event().eventId().equals(id) && entry.event().event().equals(HandOverMemo.KIND);
  }

  private static HandOverMemo memo(
      Transaction tx, String department, int number, CustodyEntry entry) {
    return new HandOverMemo(
        department,
        number,
        entry,
        new RegisteredAccounts(tx)
            .find(department, entry.event().accountId())
            .map(RegisteredAccount::facts)
            .orElse(Map.of()),
        names(tx, entry.event()));
  }
}

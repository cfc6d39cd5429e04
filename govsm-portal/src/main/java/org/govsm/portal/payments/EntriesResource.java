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
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.procurement.disbursement.RecoveredMoney;
import org.jspecify.annotations.Nullable;

/** Entries of the account of the paying office that belong to no order. */
@Path("api/v1/departments/{department}/payment-entries")
@Produces(MediaType.APPLICATION_JSON)
public record EntriesResource(PaymentServices services) {

  private static final List<String> TOLD =
      List.of(
          "direction",
          "account",
          "bookedOn",
          "amount",
          "bankReference",
          "digest",
          StoredEntry.ALIKE,
          StoredEntry.ORDER,
          "message");

  private static final List<String> SAID =
      List.of(Entries.MEANING, Entries.REASON, Entries.BRINGS_BACK, Entries.BY, Entries.ON);

  /** Entries, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    List<StoredEntry> page =
        call.read(tx -> new Entries(tx).page(call.department(), cursor.id(), cursor.limit()));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    tree.putAll(
        cursor.listed(EntryMeanings.ENTRIES, page, EntriesResource::entry, StoredEntry::id));
    return ApiRequests.tree(tree);
  }

  /** Says what entries were. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response clear(@Context Call call) {
    return call.respond(
        tx ->
            ApiRequests.answer(
                201,
                Map.of(),
                Map.of(
                    EntryMeanings.ENTRIES,
                    Tree.list(
                        services.meanings().clear(tx, call.department(), call.body(), call.by()),
                        EntriesResource::entry))));
  }

  /** An entry, with what came back of it. */
  @GET
  @Path("{entry}")
  public Response read(@Context Call call) {
    StoredEntry one =
        call.read(tx -> services.recoveries().find(tx, call.department(), call.at("entry")));
    return call.version(one.acts(), () -> entry(one));
  }

  /** Records how money of an entry that is recovered came back, and confirms it. */
  @POST
  @Path("{entry}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response recover(@Context Call call) {
    String match = call.ifMatch();
    return call.respond(
        tx -> {
          StoredEntry one = services.recoveries().held(tx, call.department(), call.at("entry"));
          ApiRequests.requireSeen(match, one.acts(), Message.of(EntryRecoveries.STALE));
          StoredEntry after = services.recoveries().decide(tx, one, call.body(), call.by());
          String at = "/api/v1/departments/" + one.department() + "/payment-entries/" + one.id();
          return ApiRequests.version(201, after.acts(), at, entry(after));
        });
  }

  private static Map<String, @Nullable Object> entry(StoredEntry one) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", one.id());
    tree.put("state", one.state());
    TOLD.forEach(name -> one.text(name).ifPresent(text -> tree.put(name, text)));
    tree.put("takenBy", one.takenBy());
    tree.put("takenAt", one.takenAt().toString());
    SAID.forEach(name -> one.text(name).ifPresent(text -> tree.put(name, text)));
    one.change().ifPresent(change -> tree.put(StoredEntry.CHANGE, change));
    if (one.toRecover().paise() > 0) {
      tree.put("toRecover", one.toRecover().toString());
    }
    if (!one.recovered().isEmpty()) {
      tree.put(Recoveries.MEMBER, Tree.list(one.recovered(), RecoveredMoney::toPlain));
    }
    return tree;
  }
}

package org.govsm.portal.queries;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.assessments.WrongEntries;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;

/** Query pages: a query or a legal request with what is due, and every act. */
@Path("queries")
@Produces(MediaType.TEXT_HTML)
public record QueryPages(QueryServices services) {

  static final String ACTS = "/queries/{department}/{query}/{act}";

  /** A query or a legal request. */
  @GET
  @Path("{department}/{query}")
  public Response show(@Context Call call) {
    return call.show("queries/query", call.read(tx -> view(tx, call)));
  }

  private static Optional<StoredQuery> repeated(Transaction tx, StoredQuery one, DeskCase read) {
    return read.repeated().flatMap(id -> new Queries(tx).find(one.department(), id));
  }

  private QueryView view(Transaction tx, Call call) {
    Page page = call.page();
    StoredQuery one = services.service().find(tx, call.department(), call.at("query"));
    List<StoredAct> acts = new Queries(tx).acts(one);
    DeskCase read = DeskCase.ofActs(one, acts);
    Instant now = services.service().now();
    Optional<Asked> asked = new Queries(tx).asked(one);
    DeskRules rules = QueryService.rules(tx, one);
    boolean posts = page.mayPost(ACTS);
    return new QueryView(
        one,
        repeated(tx, one, read),
        asked,
        read.decided(rules, now),
        read.statement(rules, now),
        Answering.of(tx, page, one),
        CorrectionSigners.of(tx, page.caller(), one, read),
        one.isOpen()
            ? new SettingsVersions(tx)
                .newest(one.department())
                .replies(one.category(), Moments.day(now))
            : List.of(),
        services.holds().kept(tx, one, read),
        acts,
        acts.stream().filter(act -> read.isDoubtful(acts.indexOf(act) + 1)).toList(),
        new WrongEntries(read.takenBack(), StoredAct.numbers(acts)),
        read.next().stream()
            .filter(act -> posts && DeskRoles.may(page.caller(), read.roles(act)))
            .filter(act -> read.mayDo(act, one.enteredBy(), page.caller().actor()))
            .filter(act -> new DeskAgency(tx, one, page.caller()).may(read, act))
            .toList(),
        page.mayPost("/queries/{department}/{query}/erasure")
            && asked.isPresent()
            && QueryService.mayErase(one, page.caller())
            && services.holds().against(tx, one, read, page.caller()).isEmpty(),
        page.mayPost("/queries/{department}/{query}/holds/{act}"),
        new HoldLifting(one.holds()).liftable(page.caller()),
        new HoldLifting(one.holds()).agreeable(page.caller()),
        QueryWords.of(tx, page, one.department()),
        now);
  }

  /** Erases what the person wrote, once that is confirmed. */
  @POST
  @Path("{department}/{query}/erasure")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response erase(@Context Call call) {
    return call.sure(
        tx -> {
          StoredQuery one = services.service().held(tx, call.department(), call.at("query"));
          Versions.require(call.form().version(), one.acts(), Queries.STALE);
          return services.service().erase(tx, one, call.by()).page();
        },
        "queries.erase",
        Map.of("query", call.at("query")),
        "/queries/" + call.department() + "/" + call.at("query"),
        e -> {
          throw e;
        });
  }
}

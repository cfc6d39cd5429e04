package org.govsm.portal.purchases;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.NewerVersion;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.TitleIds;
import org.jspecify.annotations.Nullable;

/** The form that describes a purchase, for the first time or anew. */
@Path("purchases")
@Produces(MediaType.TEXT_HTML)
public record PurchaseFormPages(PurchaseServices services, Pages pages, LongForm longForm) {

  private static final int MOST_NEEDS = 100;

  /** The form for a new purchase. */
  @GET
  @Path("{department}/new")
  public Response blank(@QueryParam("book") @Nullable String book, @Context Call call) {
    DepartmentIds.require(call.department());
    Page page = call.page();
    String today = page.context().day().toString();
    Law law = services.law(page);
    String asked = book == null ? drafted(call, usual(call, law)) : book;
    MultivaluedMap<String, String> known = call.request().getUriInfo().getQueryParameters();
    boolean begun = known.keySet().stream().anyMatch(name -> name.matches("(day|fact)\\..+"));
    PurchaseForm form =
        LongForm.started(page, PurchaseFormView.key(call.department(), Optional.empty()))
            .map(draft -> PurchaseForm.sent(law, unnamed(draft.sent())))
            .orElseGet(
                () ->
                    begun
                        ? PurchaseForm.begun(law, asked, known)
                        : PurchaseForm.blank(law, asked, today));
    return form(page, call.department(), Optional.empty(), form);
  }

  /** The book of the draft, where the address names it. */
  private static String drafted(Call call, String otherwise) {
    return call.page()
        .given("draft")
        .flatMap(
            said -> call.page().draft(PurchaseFormView.key(call.department(), Optional.empty())))
        .map(draft -> draft.typed().getOrDefault("book", otherwise))
        .orElse(otherwise);
  }

  /** The book of the department, where purchases are described by it. */
  private static String usual(Call call, Law law) {
    return call.page()
        .bookOf(Optional.of(call.department()))
        .filter(id -> law.purchases().buyingBooks().stream().anyMatch(one -> one.id().equals(id)))
        .orElse(Law.UNION);
  }

  /** Records a purchase. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    name(department, sent);
    PurchaseForm typed = PurchaseForm.sent(services.law(page), sent);
    if (typed.isOtherBookChosen()) {
      PurchaseForm other = PurchaseForm.underChosenBook(services.law(page), sent);
      return shown(
          page,
          view(page, department, other).carriedFrom(view(page, department, typed), page.words()));
    }
    return store(
        page,
        department,
        Optional.empty(),
        typed,
        form -> tx -> services.service().record(tx, department, form.tree(), page.caller()));
  }

  /** Id and need are made of what is bought where nobody types them, and shown before they are. */
  private void name(String department, MultivaluedMap<String, String> sent) {
    String title = TitleIds.english(text(sent, "title"));
    if (title.isEmpty()) {
      return;
    }
    if (text(sent, "need").isEmpty()) {
      sent.putSingle("need", TitleIds.slug(title));
    }
    if (text(sent, "id").isEmpty()) {
      sent.putSingle("id", services.store().read(tx -> free(tx, department, title)));
    }
  }

  /** What was only proposed is made anew: the title may be another when the form is sent again. */
  private static MultivaluedMap<String, String> unnamed(MultivaluedMap<String, String> sent) {
    String proposed = TitleIds.slug(TitleIds.english(text(sent, "title")));
    String further = Pattern.quote(proposed) + "-\\d+";
    for (String name : List.of("id", "need")) {
      String typed = text(sent, name);
      if (typed.equals(proposed) || name.equals("id") && typed.matches(further)) {
        sent.putSingle(name, "");
      }
    }
    return sent;
  }

  private static String text(MultivaluedMap<String, String> sent, String name) {
    return Optional.ofNullable(sent.getFirst(name)).map(String::strip).orElse("");
  }

  private static String free(Transaction tx, String department, String title) {
    Purchases purchases = new Purchases(tx);
    return TitleIds.free(
        title, id -> PurchaseReader.isTaken(id) || purchases.find(department, id).isPresent());
  }

  /** The form that describes a purchase anew. */
  @GET
  @Path("{department}/{purchase}/change")
  public Response change(@Context Call call) {
    Page page = call.page();
    StoredPurchase now = services.current(call.department(), call.at("purchase"));
    PurchaseService.requireOpen(now);
    Law law = services.law(page);
    PurchaseForm form =
        LongForm.started(
                page, PurchaseFormView.key(call.department(), Optional.of(call.at("purchase"))))
            .map(draft -> PurchaseForm.sent(law, draft.sent()))
            .orElseGet(() -> PurchaseForm.of(law, now));
    return form.version() == now.version()
        ? form(page, call.department(), Optional.of(call.at("purchase")), form)
        : onNewest(page, now, form);
  }

  /** What was typed, on the newest version, with what it would change in it. */
  private Response onNewest(Page page, StoredPurchase now, PurchaseForm form) {
    Optional<String> purchase = Optional.of(now.id());
    PurchaseForm moved = form.takenOver(services.version(now, form.version()), now);
    PurchaseFormView view = PurchaseFormView.of(now.department(), purchase, moved, page.words());
    List<LongForm.Answer> recorded =
        PurchaseFormView.of(
                now.department(), purchase, PurchaseForm.of(services.law(page), now), page.words())
            .answers(page, Optional.empty());
    NewerVersion newest =
        NewerVersion.of(
            now.version(),
            view.answers(page, Optional.empty()),
            recorded,
            page.say("form.unknown"));
    return shown(page, view.on(newest));
  }

  /** Describes a purchase anew, unless somebody else did meanwhile. */
  @POST
  @Path("{department}/{purchase}/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("department") String department,
      @PathParam("purchase") String purchase,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    StoredPurchase known = services.current(department, purchase);
    sent.putSingle("id", purchase);
    PurchaseForm typed = PurchaseForm.sent(services.law(page), sent);
    if (LongForm.isAnswered(typed.said()) && typed.version() != known.version()) {
      return Response.fromResponse(onNewest(page, known, typed)).status(422).build();
    }
    return store(
        page,
        department,
        Optional.of(purchase),
        typed,
        form ->
            tx -> {
              StoredPurchase now = services.seen(tx, department, purchase, form.version());
              return services.service().change(tx, now, form.tree(), page.caller());
            });
  }

  private Response store(
      Page page,
      String department,
      Optional<String> purchase,
      PurchaseForm form,
      Function<PurchaseForm, Function<Transaction, StoredPurchase>> work) {
    try {
      return longForm.answer(
          page,
          new LongForm.Sent(
              PurchaseFormView.key(department, purchase),
              PurchaseFormView.action(department, purchase),
              page.say(purchase.isEmpty() ? "purchase.record" : "purchase.save"),
              form.said(),
              () ->
                  PurchaseFormView.of(department, purchase, form, page.words())
                      .answers(page, form.answer(page.words())),
              tx -> PurchaseServices.at(work.apply(form).apply(tx))));
    } catch (ProblemException | StoreRefusal e) {
      form.wrong(
          e instanceof StoreRefusal one && one.reason() == StoreRefusal.Reason.EXISTS
              ? List.of(Faults.at("/id", one.text()))
              : Form.faults(e));
      return Call.refused(form(page, department, purchase, form), e);
    }
  }

  private static PurchaseFormView view(Page page, String department, PurchaseForm form) {
    return PurchaseFormView.of(department, Optional.empty(), form, page.words());
  }

  private Response form(
      Page page, String department, Optional<String> purchase, PurchaseForm form) {
    return shown(page, PurchaseFormView.of(department, purchase, form, page.words()));
  }

  /** One need is written as one: those that are known are offered. */
  private Response shown(Page page, PurchaseFormView view) {
    List<String> needs =
        services.store().read(tx -> new PurchaseNeeds(tx).newest(view.department(), MOST_NEEDS));
    return pages.show("purchases/form", page, view.offering(needs));
  }
}

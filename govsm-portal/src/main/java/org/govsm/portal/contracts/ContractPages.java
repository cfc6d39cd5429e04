package org.govsm.portal.contracts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.Preparation;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.TypedText;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.Terms;
import org.jspecify.annotations.Nullable;

/** Contracts: the list, the terms of one in words, and the forms for new and amended terms. */
@Path("contracts")
@Produces(MediaType.TEXT_HTML)
public final class ContractPages {

  private static final String EXAMPLE = "markfed-2025";

  private final ContractServices services;
  private final Preparation preparation;
  private final Pages pages;

  public ContractPages(ContractServices services, Preparation preparation, Pages pages) {
    this.preparation = preparation;
    this.services = services;
    this.pages = pages;
  }

  /** All contracts. */
  @GET
  public Response list(@Context ContainerRequestContext request) {
    return new ContractRegister(services, pages).of(request, !preparation.isOver());
  }

  /** One contract. */
  @GET
  @Path("{id}")
  public Response contract(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    ContractViews views = new ContractViews(services);
    ContractView view = services.store().read(tx -> views.of(tx, id, page.context()));
    return pages.show("contracts/contract", page, view);
  }

  /** The terms of a contract in XML. */
  @GET
  @Path("{id}/terms.xml")
  @Produces("application/xml")
  public Response xml(@PathParam("id") String id) {
    WrittenContract contract = services.store().read(tx -> services.contracts().current(tx, id));
    return Response.ok(contract.terms().toXml(), "application/xml;charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".xml\"")
        .build();
  }

  /** The form for a new contract. */
  @GET
  @Path("new")
  public Response blank(
      @QueryParam("example") @Nullable String example, @Context ContainerRequestContext request) {
    String text = example == null ? "" : Json.pretty(Terms.packaged(EXAMPLE).toPlain());
    return form(pages.page(request), Optional.empty(), 0, new TermsText(text), List.of());
  }

  /**
   * Writes a new contract, or says what is wrong with its terms.
   *
   * @throws IOException if the body cannot be read
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response create(InputStream body, @Context ContainerRequestContext request)
      throws IOException {
    MultipartForm typed = read(body, request);
    return store(
        pages.page(request),
        Optional.empty(),
        typed,
        (tx, tree) -> services.contracts().create(tx, tree, Caller.of(request)));
  }

  /** The form for an amendment. */
  @GET
  @Path("{id}/amend")
  public Response amendment(@PathParam("id") String id, @Context ContainerRequestContext request) {
    WrittenContract now = services.store().read(tx -> services.contracts().current(tx, id));
    TermsText text = new TermsText(Json.pretty(now.terms().toPlain()));
    return form(pages.page(request), Optional.of(now), now.stored().version(), text, List.of());
  }

  /**
   * Amends a contract, unless somebody else did meanwhile.
   *
   * @throws IOException if the body cannot be read
   */
  @POST
  @Path("{id}/amend")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response amend(
      @PathParam("id") String id, InputStream body, @Context ContainerRequestContext request)
      throws IOException {
    MultipartForm typed = read(body, request);
    WrittenContract now = services.store().read(tx -> services.contracts().current(tx, id));
    return store(
        pages.page(request),
        Optional.of(now),
        typed,
        (tx, tree) -> services.contracts().amend(tx, id, version(typed), tree, Caller.of(request)));
  }

  private static MultipartForm read(InputStream body, ContainerRequestContext request)
      throws IOException {
    byte[] bytes = body.readAllBytes();
    return MultipartForm.read(request.getMediaType(), () -> new ByteArrayInputStream(bytes));
  }

  private static int version(MultipartForm typed) {
    String taken = typed.field("take"); // the newer version, taken on purpose
    String version = taken.isEmpty() ? typed.field("version") : taken;
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
  }

  private Response store(
      Page page,
      Optional<WrittenContract> amended,
      MultipartForm typed,
      BiFunction<Transaction, @Nullable Object, WrittenContract> change)
      throws IOException {
    TermsText text = new TermsText(text(typed));
    int version = version(typed);
    try {
      Object tree = text.tree();
      Form form = Form.of(Map.of("text", text.toString(), "version", String.valueOf(version)));
      return form.once(
          services.idempotency(), page, tx -> "/contracts/" + change.apply(tx, tree).id());
    } catch (BrokenFileException e) {
      return form(page, amended, version, text, TermsText.placed(e));
    } catch (ProblemException | StoreRefusal e) {
      return form(page, amended, version, text, text.placed(Form.faults(e)));
    }
  }

  /** A file that was chosen counts, else what stands in the field. */
  private static String text(MultipartForm typed) throws IOException {
    Optional<MultipartForm.FilePart> file = typed.file();
    if (file.isEmpty()) {
      return typed.field("terms");
    }
    try (InputStream in = file.get().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<String> issued(WrittenContract contract, Messages words) {
    return services
        .store()
        .read(
            tx ->
                services.certificates().list(tx, contract.id()).stream()
                    .map(one -> one.stored().period())
                    .distinct()
                    .flatMap(id -> contract.terms().period(id).stream())
                    .map(period -> PeriodWords.name(period, words))
                    .toList());
  }

  private TermsFormView.Meanwhile meanwhile(WrittenContract now, int seen) {
    List<WrittenContract> versions =
        services.store().read(tx -> services.contracts().versions(tx, now.id()));
    List<String> lines =
        versions.stream()
            .filter(one -> one.stored().version() == seen)
            .findFirst()
            .map(
                before ->
                    LineDiff.of(
                        Json.pretty(before.terms().toPlain()), Json.pretty(now.terms().toPlain())))
            .orElse(List.of());
    return new TermsFormView.Meanwhile(now.stored().version(), lines);
  }

  private Response form(
      Page page,
      Optional<WrittenContract> amended,
      int version,
      TermsText text,
      List<TypedText.Placed> faults) {
    TermsFormView view =
        new TermsFormView(
            amended,
            version,
            text.toString(),
            faults,
            text.excerpt(faults),
            amended.map(contract -> issued(contract, page.words())).orElse(List.of()),
            amended
                .filter(contract -> contract.stored().version() != version)
                .map(contract -> meanwhile(contract, version)));
    Response shown = pages.show("contracts/terms", page, view);
    return faults.isEmpty() ? shown : Response.fromResponse(shown).status(422).build();
  }
}

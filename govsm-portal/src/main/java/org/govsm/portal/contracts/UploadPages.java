package org.govsm.portal.contracts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Upload;
import org.govsm.procurement.importing.FileContext;

/** Upload pages: take files of the platforms in, and show the report on them. */
@Path("contracts/{id}/readings")
@Produces(MediaType.TEXT_HTML)
public final class UploadPages {

  private final ContractServices services;
  private final Pages pages;
  private final SeveralUpload several;

  public UploadPages(ContractServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
    this.several = new SeveralUpload(services, pages);
  }

  /** The form. */
  @GET
  public Response form(@Context Call call) {
    Page page = call.page();
    Map<String, String> before =
        page.given("again")
            .map(again -> call.read(tx -> StatedBefore.of(tx, page, again)))
            .orElse(Map.of());
    return form(page, call.at("id"), before, Map.of());
  }

  /**
   * Takes a file in once it was confirmed, or its layout chosen; else shows what it was recognised
   * to be.
   *
   * @throws IOException if the file cannot be read
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response take(@PathParam("id") String id, @Context ContainerRequestContext request)
      throws IOException {
    Page page = pages.page(request);
    MultipartForm form = MultipartForm.read(request.getMediaType(), Upload.of(request)::open);
    Map<String, String> typed = UploadForm.typed(form);
    Map<String, InputFault> errors = new LinkedHashMap<>();
    Map<String, Object> said = UploadForm.said(typed, errors);
    services.readings().officers().require(said, page.caller());
    Optional<InputFault> tooMany = form.tooMany();
    if (tooMany.isPresent()) {
      errors.put("file", tooMany.get());
      return form(page, id, typed, errors);
    }
    SeveralUpload.Sent sent = new SeveralUpload.Sent(page, id, form, typed, request);
    List<AskedFile> asked = AskedFile.sent(form);
    if (!asked.isEmpty()) {
      return several.answered(sent, asked);
    } else if (form.files().size() > 1) {
      if (SeveralUpload.mayDiffer(form, typed)) {
        errors.put("file", UploadForm.fault("upload.each-alone"));
      }
      return errors.isEmpty()
          ? several.ask(sent, said)
          : form(page, id, typed, UploadForm.withFilesAgain(errors));
    }
    Optional<SentAgain> file = SentAgain.of(form);
    if (file.isEmpty()) {
      errors.put("file", UploadForm.fault("upload.no-file"));
      return form(page, id, typed, errors);
    }
    boolean take = !form.field("confirmed").isEmpty() || !form.field("format").isEmpty();
    if (errors.isEmpty() && take && file.get().content().isEmpty()) {
      return several.same(sent, said); // a large file is one of several
    }
    return errors.isEmpty() && take
        ? take(page, id, typed, said, file.get())
        : confirm(page, id, typed, errors, List.of(), file.get());
  }

  /** Shows what a file is, and asks what it does not show. */
  private Response confirm(
      Page page,
      String id,
      Map<String, String> typed,
      Map<String, InputFault> errors,
      List<InputFault> lines,
      SentAgain file) {
    if (CaseFiles.isOne(typed.getOrDefault("format", ""), file.source())) {
      return cases(page, id, typed, errors, lines, file);
    }
    LookedAtFile looked;
    try {
      looked =
          services
              .store()
              .read(
                  tx ->
                      services
                          .readings()
                          .looks()
                          .look(tx, id, file.source(), file.name(), UploadForm.sheet(typed)));
    } catch (ProblemException e) {
      Form.requireFound(e);
      Map<String, InputFault> wrong = new LinkedHashMap<>(errors);
      Form.faults(e).forEach(fault -> wrong.putIfAbsent(UploadForm.field(fault), fault));
      return form(page, id, typed, wrong);
    }
    ConfirmView view =
        services
            .store()
            .read(
                tx ->
                    new ConfirmView(
                        services.contracts().current(tx, id),
                        looked,
                        services.readings().layouts(),
                        typed,
                        errors,
                        lines,
                        file,
                        services.readings().officers(),
                        services.dictionary()));
    Response shown = pages.show("contracts/confirm", page, view);
    return errors.isEmpty() ? shown : Response.fromResponse(shown).status(422).build();
  }

  /** Asks of a file of cases what it does not show: of which days it has all, and who counted. */
  private Response cases(
      Page page,
      String id,
      Map<String, String> typed,
      Map<String, InputFault> errors,
      List<InputFault> lines,
      SentAgain file) {
    WrittenContract contract = services.store().read(tx -> services.contracts().current(tx, id));
    List<String> parties = OfficerStatements.countedBy(page.caller(), contract.terms());
    CasesView view =
        new CasesView(contract, typed, errors, lines, file, parties, lack(page, contract));
    Response shown = pages.show("contracts/cases", page, view);
    return errors.isEmpty() ? shown : Response.fromResponse(shown).status(422).build();
  }

  private Optional<OfficeHours.Lack> lack(Page page, WrittenContract contract) {
    return services.store().read(tx -> OfficeHours.lack(tx, contract, page.context().knownDay()));
  }

  private Response take(
      Page page, String id, Map<String, String> typed, Map<String, Object> said, SentAgain file) {
    try {
      String format = typed.getOrDefault("format", "");
      FileContext.fileName(file.name()).ifPresent(name -> said.put(FileContext.NAME, name));
      ImportOutcome taken =
          services
              .staging()
              .turns()
              .in(
                  id,
                  () ->
                      services
                          .store()
                          .write(
                              tx ->
                                  services
                                      .readings()
                                      .take(tx, id, format, said, file.source(), page.caller())));
      RecordedImport report = taken.report();
      String known = taken.written() ? "" : "?known=1";
      return Form.seeOther(page, "/contracts/" + id + "/readings/" + report.number() + known);
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Map<String, InputFault> errors = new LinkedHashMap<>();
      Form.faults(e).forEach(fault -> errors.putIfAbsent(UploadForm.field(fault), fault));
      List<InputFault> lines = Form.faults(e).stream().filter(ImportProblems::isOfLine).toList();
      return confirm(page, id, typed, errors, lines, file);
    }
  }

  private Response form(
      Page page, String id, Map<String, String> typed, Map<String, InputFault> errors) {
    UploadView view =
        services.store().read(tx -> UploadView.of(tx, services, page, id, typed, errors));
    Response shown = pages.show("contracts/upload", page, view);
    return errors.isEmpty() ? shown : Response.fromResponse(shown).status(422).build();
  }

  /** What came of a file. */
  @GET
  @Path("{number}")
  public Response report(@PathParam("number") int number, @Context Call call) {
    ReportView view = call.read(tx -> ReportView.of(tx, services, call.at("id"), number));
    return call.show("contracts/report", view);
  }
}

package org.govsm.portal.assessments;

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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactList;
import org.govsm.governance.facts.FactNeeds;
import org.govsm.governance.facts.FactSections;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.TypedText;
import org.govsm.portal.web.Upload;
import org.jspecify.annotations.Nullable;

/** Facts pages: what a department says of itself. */
@Path("governance/{department}/facts")
@Produces(MediaType.TEXT_HTML)
public record FactsPages(GovernanceServices services, Pages pages) {

  private static final int MOST_TYPED = 100_000;
  private static final int VERSIONS = 500;

  /** What is recorded, and the form. */
  @GET
  public Response show(@Context Call call) {
    RecordedFacts now = call.read(tx -> services.facts().current(tx, call.department()));
    String text = Json.pretty(now.document());
    boolean tooLong = text.length() > MOST_TYPED;
    FactsView.Typed typed =
        new FactsView.Typed(
            tooLong ? "" : text, tooLong, now.version(), List.of(), List.of(), false);
    return show(call.page(), call.department(), typed);
  }

  /**
   * Records facts.
   *
   * @throws IOException if the form cannot be read
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response record(
      @PathParam("department") String department, @Context ContainerRequestContext request)
      throws IOException {
    Page page = pages.page(request);
    MultipartForm form = MultipartForm.read(request.getMediaType(), Upload.of(request)::open);
    String text = text(form);
    int version = version(form);
    try {
      FactsService.requireSize(text.length());
      Map<String, @Nullable Object> document = Json.readSent(text.getBytes(StandardCharsets.UTF_8));
      services
          .store()
          .write(tx -> services.facts().record(tx, department, version, document, page.caller()));
      return Form.seeOther(page, "/governance/" + department + "/facts?done=1");
    } catch (ProblemException | StoreRefusal e) {
      if (e instanceof ProblemException problemException
          && List.of(403, 404).contains(problemException.problem().status())) {
        throw problemException;
      }
      return refused(page, department, text, version, Form.faults(e));
    }
  }

  private Response refused(
      Page page, String department, String text, int version, List<InputFault> faults) {
    boolean secret = faults.stream().anyMatch(f -> f.code().startsWith("secret.")) || speaks(text);
    TypedText typed = TypedText.json(text);
    List<TypedText.Placed> placed = typed.placed(faults);
    boolean tooLong = text.length() > MOST_TYPED;
    return Response.fromResponse(
            show(
                page,
                department,
                new FactsView.Typed(
                    secret || tooLong ? "" : text,
                    tooLong,
                    version,
                    placed,
                    secret ? List.of() : typed.excerpt(placed),
                    secret)))
        .status(422)
        .build();
  }

  /** A text that is not even JSON may hold a secret all the same. */
  private static boolean speaks(String text) {
    return text.lines().anyMatch(FactsPages::lineSpeaks);
  }

  private static boolean lineSpeaks(String line) {
    int colon = line.indexOf(':');
    String name = line.substring(0, Math.max(0, colon)).replaceAll("[^A-Za-z0-9_-]", "");
    return Secrets.isSecret(line.strip()) || Secrets.isSecretName(name);
  }

  private Response show(Page page, String department, FactsView.Typed typed) {
    return services
        .store()
        .read(
            tx -> {
              RecordedFacts now = services.facts().current(tx, department);
              List<FactsVersion> versions =
                  new ArrayList<>(services.facts().page(tx, department, older(now), VERSIONS));
              Collections.reverse(versions);
              return pages.show(
                  "assessments/facts",
                  page,
                  new FactsView(
                      department,
                      now,
                      sections(now, waiting(tx, department)),
                      versions,
                      typed,
                      GovernanceServices.maySend(page, "facts")));
            });
  }

  private static List<FactsView.Section> sections(
      RecordedFacts now, Map<String, Set<String>> waiting) {
    List<FactsView.Section> sections = new ArrayList<>();
    for (String code : FactSections.codes()) {
      FactEntry entry = FactEntry.section(now.document(), code);
      sections.add(
          new FactsView.Section(
              code,
              entry.fields().stream().filter(FactField::isAnswered).count(),
              entry.fields().size(),
              entry.lists().stream().mapToLong(FactList::size).sum(),
              List.copyOf(waiting.getOrDefault(code, Set.of()))));
    }
    return sections;
  }

  /** The controls that are not known as things stand, by the section in which facts are missing. */
  private Map<String, Set<String>> waiting(Transaction tx, String department) {
    Map<String, Set<String>> waiting = new HashMap<>();
    services
        .attestations()
        .now(tx, department)
        .fold(AssessmentReport::findings, faults -> List.<ControlFinding>of())
        .stream()
        .filter(finding -> ControlCatalogue.known(finding.control().id()).isPresent())
        .forEach(
            finding ->
                finding.missing().stream()
                    .flatMap(name -> section(finding, name).stream())
                    .forEach(
                        section ->
                            waiting
                                .computeIfAbsent(section, s -> new TreeSet<>())
                                .add(finding.control().id())));
    return waiting;
  }

  private static Optional<String> section(ControlFinding finding, String missing) {
    return FactNeeds.shipped()
        .path(finding.control().id(), missing)
        .flatMap(path -> FactSections.of("/" + path.split("[.\\[]", 2)[0]));
  }

  /** How many versions come before the newest ones that are listed. */
  private static int older(RecordedFacts now) {
    return Math.max(0, now.stored().map(FactsVersion::version).orElse(0) - VERSIONS);
  }

  private static int version(MultipartForm form) {
    String taken = form.field("take"); // the newer version, taken on purpose
    String version = taken.isEmpty() ? form.field("version") : taken;
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
  }

  /** A file that was chosen counts, else what stands in the field. */
  private static String text(MultipartForm form) throws IOException {
    Optional<MultipartForm.FilePart> file = form.file();
    if (file.isEmpty()) {
      return form.field("facts");
    }
    FactsService.requireSize(file.get().bytes());
    try (InputStream in = file.get().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

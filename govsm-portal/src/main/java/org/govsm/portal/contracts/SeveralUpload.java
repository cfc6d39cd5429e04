package org.govsm.portal.contracts;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.KeptUpload;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.MultipartForm.FilePart;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Upload;
import org.govsm.procurement.measurement.Layout;

/**
 * Upload of several files, or of a large one: they are taken in beside the requests, each with its
 * own account and days. What a file does not show is asked of it alone.
 */
record SeveralUpload(ContractServices services, Pages pages) {

  /** What came, and what was typed of all its files. */
  record Sent(
      Page page,
      String contract,
      MultipartForm form,
      Map<String, String> typed,
      ContainerRequestContext request) {

    boolean isTogether() {
      return !form.field("together").isEmpty();
    }
  }

  /** Whether an account or days are said of files that no page can ask about one by one. */
  static boolean mayDiffer(MultipartForm form, Map<String, String> typed) {
    return !AskedFile.fit(form.files())
        && List.of("account", "from", "last").stream()
            .anyMatch(field -> !typed.getOrDefault(field, "").isEmpty());
  }

  /** Files of one kind, of which the same is said, or a large one. */
  Response same(Sent sent, Map<String, Object> said) throws IOException {
    services.store().read(tx -> services.contracts().current(tx, sent.contract()));
    String format = sent.typed().getOrDefault("format", "");
    KeptUpload body = Upload.of(sent.request()).keep();
    return begin(
        sent,
        body,
        sent.form().files().stream()
            .map(part -> new UploadBatch.Each(part.in(body), format, said))
            .toList(),
        sent.typed());
  }

  /**
   * Asks of each file what it does not show. Where each shows all, or they are too many or too
   * large for a page, they are taken in with what is said of all of them.
   */
  Response ask(Sent sent, Map<String, Object> said) throws IOException {
    List<FilePart> parts = sent.form().files();
    if (!AskedFile.fit(parts)) {
      return same(sent, said);
    }
    List<AskedFile> files = new ArrayList<>();
    for (FilePart part : parts) {
      files.add(AskedFile.of(files.size(), part, sent.typed()));
    }
    SeveralView view = view(sent, files, Map.of());
    List<SeveralView.Item> asked =
        view.files().stream().filter(f -> f.asked().isPresent()).toList();
    if (asked.isEmpty()) {
      return same(sent, said);
    }
    return asked.size() == 1 && asked.get(0).isStated()
        ? answered(sent, files.stream().map(one -> one.onlyIf(asked.get(0).at())).toList())
        : pages.show("contracts/several", sent.page(), view);
  }

  /** Takes in what the page that asks sent again, or says what is wrong with an answer. */
  Response answered(Sent sent, List<AskedFile> files) throws IOException {
    Map<String, InputFault> errors = new LinkedHashMap<>();
    Map<String, String> stated = new LinkedHashMap<>();
    List<UploadBatch.Each> each = new ArrayList<>();
    for (AskedFile one : files) {
      Map<String, InputFault> wrong = new LinkedHashMap<>();
      Map<String, String> typed = new LinkedHashMap<>(sent.typed());
      typed.putAll(one.typed());
      Map<String, Object> said = UploadForm.said(typed, wrong);
      wrong.forEach((field, fault) -> errors.put(one.field(field), fault));
      typed.forEach((field, text) -> stated.put(one.field(field), text));
      each.add(new UploadBatch.Each(one.part(), one.typed().getOrDefault("format", ""), said));
    }
    SeveralView view = view(sent, files, errors);
    unanswered(view).forEach(errors::putIfAbsent);
    if (!errors.isEmpty()) {
      Response shown = pages.show("contracts/several", sent.page(), view);
      return Response.fromResponse(shown).status(422).build();
    }
    services.store().read(tx -> services.contracts().current(tx, sent.contract()));
    return begin(sent, Upload.of(sent.request()).keep(), each, stated);
  }

  /** What is missing is asked again while the page still holds the files. */
  private static Map<String, InputFault> unanswered(SeveralView view) {
    boolean lifetime = !view.typed().getOrDefault("covers", "").isEmpty();
    Map<String, InputFault> faults = new LinkedHashMap<>();
    for (SeveralView.Item file : view.files()) {
      file.unanswered(lifetime)
          .forEach(
              (field, label) ->
                  faults.put(
                      file.field(field),
                      new InputFault(
                          file.field(field),
                          "tree.required",
                          Message.of("form.fill-in").with("label", Message.of(label)))));
    }
    return faults;
  }

  private SeveralView view(Sent sent, List<AskedFile> files, Map<String, InputFault> errors) {
    return services
        .store()
        .read(
            tx -> {
              WrittenContract contract = services.contracts().current(tx, sent.contract());
              List<SeveralView.Item> items = new ArrayList<>();
              for (AskedFile one : files) {
                items.add(item(tx, contract, sent, one));
              }
              return new SeveralView(contract, items, sent.typed(), sent.isTogether(), errors);
            });
  }

  private SeveralView.Item item(
      Transaction tx, WrittenContract contract, Sent sent, AskedFile one) {
    Map.Entry<String, String> field = Map.entry(one.field(), one.kept());
    try {
      LookedAtFile looked =
          services
              .readings()
              .looks()
              .look(tx, contract.id(), one.part(), one.name(), Optional.empty());
      ConfirmView view = asked(contract, looked, one);
      boolean fits = view.layout().isPresent() || !looked.recognition().layouts().isEmpty();
      return new SeveralView.Item(
          one.at(),
          one.name(),
          field,
          Optional.of(view).filter(file -> isAsked(file, sent.typed())),
          fits ? Optional.empty() : Optional.of(Message.of("several.unknown")));
    } catch (ProblemException e) {
      Form.requireFound(e);
      return new SeveralView.Item(
          one.at(), one.name(), field, Optional.empty(), Optional.of(reason(e)));
    }
  }

  /** What cannot be read is refused when it is taken in, with the reason. */
  private static Message reason(ProblemException refused) {
    return refused.problem().errors().stream()
        .map(InputFault::text)
        .findFirst()
        .or(() -> refused.problem().detail())
        .orElseGet(() -> Message.of("several.unknown"));
  }

  private ConfirmView asked(WrittenContract contract, LookedAtFile looked, AskedFile one) {
    return new ConfirmView(
        contract,
        looked,
        services.readings().layouts(),
        one.typed(),
        Map.of(),
        List.of(),
        new SentAgain(one.name(), one.part(), ""),
        services.readings().officers(),
        services.dictionary());
  }

  private static boolean isAsked(ConfirmView view, Map<String, String> typed) {
    boolean lifetime = !typed.getOrDefault("covers", "").isEmpty();
    boolean open = view.layout().isEmpty() && !view.looked().recognition().layouts().isEmpty();
    return open
        || view.needsDays() && !lifetime
        || view.layout().filter(Layout::isAboutAccount).isPresent();
  }

  private Response begin(
      Sent sent, KeptUpload body, List<UploadBatch.Each> each, Map<String, String> stated) {
    try {
      String id =
          services
              .uploads()
              .begin(
                  new UploadBatch(
                      sent.contract(),
                      body,
                      each,
                      stated,
                      sent.isTogether(),
                      sent.page().caller()));
      return Form.seeOther(sent.page(), "/contracts/" + sent.contract() + "/uploads/" + id);
    } catch (RuntimeException e) {
      body.close();
      throw e;
    }
  }
}

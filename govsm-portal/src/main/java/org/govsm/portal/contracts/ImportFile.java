package org.govsm.portal.contracts;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.FileKind;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.importing.FileContext;

/**
 * File of an import as it was given: the figures themselves, or what shows them. It is saved and
 * never shown by the browser, as anybody may have written it.
 */
final class ImportFile {

  private ImportFile() {}

  /**
   * The file that was uploaded, or the one that shows what was counted.
   *
   * @param what {@code file} or {@code evidence}
   * @throws ProblemException with status 404 where there is none
   */
  static Response of(ContractServices services, String contract, int number, String what) {
    RecordedImport one =
        services.store().read(tx -> services.readings().imported(tx, contract, number)).report();
    String name = contract + "-" + number;
    if (!what.equals(FileContext.EVIDENCE)) {
      return saved(services.store(), one.file().digest(), name);
    }
    Object digest = one.context().get(FileContext.EVIDENCE);
    if (digest == null) {
      throw ProblemException.notFound(Message.of("import.without").with("number", number));
    }
    return saved(services.store(), digest.toString(), name + "-evidence");
  }

  private static Response saved(Store store, String digest, String name) {
    String file = name + "." + store.read(tx -> kind(tx, digest));
    StreamingOutput bytes = out -> store.read(tx -> copy(tx, digest, out));
    return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
        .build();
  }

  private static long copy(Transaction tx, String digest, OutputStream out) {
    try (InputStream in = tx.evidence().open(digest)) {
      return in.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String kind(Transaction tx, String digest) {
    try (InputStream in = tx.evidence().open(digest)) {
      return FileKind.of(in.readNBytes(FileKind.HEAD), "").ending();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

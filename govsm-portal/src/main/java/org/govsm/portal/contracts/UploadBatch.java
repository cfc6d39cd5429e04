package org.govsm.portal.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.KeptUpload;
import org.govsm.portal.web.MultipartForm.FilePart;
import org.govsm.procurement.importing.FileContext;

/**
 * Upload batch: files that came together, before any is taken in.
 *
 * @param body with which they came; taken away when all is done
 * @param stated what was typed about them, for whoever uploads one of them again
 * @param together whether all are to be taken in, or none
 */
record UploadBatch(
    String contract,
    KeptUpload body,
    List<Each> files,
    Map<String, String> stated,
    boolean together,
    Caller by) {

  /**
   * A file of several.
   *
   * @param format its layout; empty where it shows it
   * @param said what is said of it alone
   */
  record Each(FilePart file, String format, Map<String, ?> said) {}

  /** Keeps its own copy. */
  UploadBatch {
    files = List.copyOf(files);
  }

  /** What the staging is asked to take in of one of them. */
  ImportStaging.Order order(int at) {
    Each one = files.get(at);
    Map<String, Object> said = new LinkedHashMap<>(one.said());
    FileContext.fileName(one.file().name()).ifPresent(name -> said.put(FileContext.NAME, name));
    return new ImportStaging.Order(
        contract, one.format(), said, one.file(), one.file().bytes(), by);
  }
}

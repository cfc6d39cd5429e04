package org.govsm.portal.contracts;

import java.util.List;
import java.util.Map;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.KeptUpload;
import org.govsm.portal.web.MultipartForm.FilePart;

/**
 * Upload batch: files that came together, before any is taken in.
 *
 * @param body of which they are parts; taken away when all is done
 * @param said what is said of each of them
 * @param together whether all are to be taken in, or none
 */
record UploadBatch(
    String contract,
    KeptUpload body,
    List<FilePart> files,
    String format,
    Map<String, ?> said,
    boolean together,
    Caller by) {}

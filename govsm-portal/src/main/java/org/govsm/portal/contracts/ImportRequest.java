package org.govsm.portal.contracts;

import java.util.Map;
import org.govsm.portal.store.EvidenceFile;

/**
 * A file of readings to take in.
 *
 * @param format the code of its layout
 * @param context what the file does not say itself, such as when it was fetched: with the file and
 *     the format it must be all that its reading depends on
 */
public record ImportRequest(
    String contract, EvidenceFile file, String format, Map<String, ?> context) {}

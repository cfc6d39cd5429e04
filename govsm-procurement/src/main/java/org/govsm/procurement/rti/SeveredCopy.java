package org.govsm.procurement.rti;

/**
 * Severed copy of an uploaded file, which an officer made of it; it need not be of its kind.
 *
 * @param name its name within the packet
 */
record SeveredCopy(String name, String mediaType, UploadedFile file) {}

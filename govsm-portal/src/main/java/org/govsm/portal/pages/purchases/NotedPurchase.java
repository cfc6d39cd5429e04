package org.govsm.portal.pages.purchases;

import org.govsm.portal.pages.NoteView;
import org.govsm.portal.store.StoredPurchase;

/**
 * A purchase with its note for the file.
 *
 * @param purchase the purchase
 * @param note what the law says to each question
 */
public record NotedPurchase(StoredPurchase purchase, NoteView note) {}

package org.govsm.portal.contracts;

import org.govsm.portal.store.Store;
import org.govsm.portal.web.Idempotency;
import org.govsm.procurement.metric.MetricDictionary;

/** What the pages of contracts work with. */
public record ContractServices(
    Store store,
    Idempotency idempotency,
    ContractService contracts,
    ReadingService readings,
    CertificateService certificates,
    BoardService boards,
    MetricDictionary dictionary) {}

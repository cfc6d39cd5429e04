package org.govsm.portal.contracts;

import org.govsm.portal.store.Store;
import org.govsm.portal.web.Idempotency;
import org.govsm.procurement.metric.MetricDictionary;

/** Services of the pages of contracts. */
public record ContractServices(
    Store store,
    Idempotency idempotency,
    ContractService contracts,
    ReadingService readings,
    WithdrawalService withdrawals,
    ImportStaging staging,
    UploadQueue uploads,
    CertificateService certificates,
    BoardService boards,
    AnomalyService anomalies,
    NeededFigures needed,
    TaskKeeper keeper,
    AcceptedDeliveries accepted,
    MetricDictionary dictionary) {}

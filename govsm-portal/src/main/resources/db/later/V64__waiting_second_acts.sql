-- Releases and corrections are few among many acts: those that wait for a second person are given as a task.
create index bill_act_kind on bill_act (kind, department, bill);

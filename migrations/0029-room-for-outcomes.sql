-- An attempt more than doubles when its outcome is written down: half of them had no room left on their page.
alter table delivery_attempt set (fillfactor = 40);

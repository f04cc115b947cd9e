-- How many of an invitation's versions only said how far a message to it got: a receipt must not stand in the way of an answer.

alter table invitation add column delivery_moves int not null default 0;

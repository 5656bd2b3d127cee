export { dayGroups, minuteOf, orderKey, type DayGroup } from '#shared/domain/order-key';

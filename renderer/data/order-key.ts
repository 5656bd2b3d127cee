export { orderKey } from '#shared/domain/order-key';
